using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>The Services and other hosts of a plan, and what is known of those that are missing.</summary>
internal sealed class PlannedServices(PlanObjects plan)
{
    private const string Domain = ".svc.cluster.local";

    private readonly ILookup<string, PlannedObject> entries = plan.All.Where(item => item.Kind == "ServiceEntry")
        .SelectMany(item => KnownText.Items(item.Manifest["spec"], "hosts").Select(host => (Host: KnownText.At(host), item)))
        .Where(entry => entry.Host is not null)
        .ToLookup(entry => entry.Host!, entry => entry.item, StringComparer.Ordinal);

    /// <summary>The Service of a name; null when there is none.</summary>
    public PlannedObject? Find(string ns, string name) => plan.Of("Service", ns).FirstOrDefault(item => item.Name == name && item.Group.Length == 0);

    /// <summary>Whether a Service that is not in the plan cannot be in the cluster either.</summary>
    public bool IsMissing(string ns, string name) => plan.KnowsPods(ns) && !plan.IsVague("Service") && Find(ns, name) is null;

    /// <summary>Name and namespace of the Service that a host of Istio means; null when it is none of Kubernetes, or a pattern.</summary>
    /// <param name="host">Such as <c>web</c>, which is of the sayer's namespace, or <c>web.payments.svc.cluster.local</c>.</param>
    /// <param name="sayer">Namespace of the object that says it.</param>
    public (string Namespace, string Name)? Meant(string host, string sayer)
    {
        if (host.Contains('*', StringComparison.Ordinal) || entries.Contains(host))
        {
            return null;
        }

        return host.Contains('.', StringComparison.Ordinal)
            ? host.EndsWith(Domain, StringComparison.Ordinal) && host[..^Domain.Length].Split('.') is [var name, var ns] ? (ns, name) : null
            : (sayer, host);
    }

    /// <summary>Whether a Service has a port; null when not all of its ports are known.</summary>
    public static bool? HasPort(PlannedObject service, long number) =>
        Ports(service) is not { } ports ? null : ports.Exists(port => KnownNumber.At(port, "port") == number);

    /// <summary>Whether a Service names a port; null when not all of its ports are known.</summary>
    public static bool? HasPort(PlannedObject service, string name) =>
        Ports(service) is not { } ports ? null : ports.Exists(port => KnownText.At(port, "name") == name);

    /// <summary>Ports of a Service, for messages: numbers, with names where they have some.</summary>
    public static string Shown(PlannedObject service) => string.Join(", ", (Ports(service) ?? []).Select(port => string.Create(
        CultureInfo.InvariantCulture, $"{KnownNumber.At(port, "port")}{(KnownText.At(port, "name") is { } name ? $" ({name})" : "")}")));

    private static List<JsonNode?>? Ports(PlannedObject service)
    {
        var ports = KnownText.Items(service.Manifest["spec"], "ports").ToList();
        var isKnown = service.Manifest["spec"] is JsonObject spec && !UnknownValue.Is(spec["ports"])
            && ports.TrueForAll(port => port is JsonObject known && KnownNumber.At(known, "port") is not null && !UnknownValue.Is(known["name"]));
        return isKnown ? ports : null;
    }
}
