using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Exposes the own metrics of an OpenTelemetry collector, which Jaeger is too.</summary>
internal static class Telemetry
{
    public static Dictionary<string, object> Metrics(int port)
    {
        var exporter = Map(("prometheus", Map(("host", "0.0.0.0"), ("port", port))));
        return Map(("metrics", Map(("readers", new[] { Map(("pull", Map(("exporter", exporter)))) }))));
    }
}
