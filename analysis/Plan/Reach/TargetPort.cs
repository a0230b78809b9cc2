using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>The ports of pods to which Services lead.</summary>
internal static class TargetPort
{
    /// <summary>The port of pods; null when it is not known.</summary>
    /// <param name="port">Port of a Service.</param>
    /// <param name="pod">The pods.</param>
    public static PodPort? Of(JsonNode? port, PlannedPod pod)
    {
        var target = (port as JsonObject)?["targetPort"];
        var number = target is null ? KnownNumber.At(port, "port")
            : KnownNumber.At(target) ?? (KnownText.At(target) is { } name ? pod.PortOf(name) : null);
        return number is null || UnknownValue.Is((port as JsonObject)?["protocol"]) ? null : new(number, KnownText.At(port, "protocol") ?? "TCP");
    }
}
