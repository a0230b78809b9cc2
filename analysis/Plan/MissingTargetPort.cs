using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Ports of Services that name a port of their pods that none has: no endpoint has the port then (EndpointSlice controller of Kubernetes,
/// <c>FindPort</c> in <c>pkg/api/v1/pod/util.go</c>).
/// </summary>
internal static class MissingTargetPort
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from service in plan.All
        where service.Kind == "Service" && service.Group.Length == 0 && plan.KnowsPods(service.Namespace)
        let selector = (service.Manifest["spec"] as JsonObject)?["selector"] as JsonObject
        where selector is { Count: > 0 }
        let pods = plan.PodsWith(service.Namespace, selector).ToList()
        where pods.Count > 0 && pods.TrueForAll(pod => pod.HasKnownPorts)
        from port in KnownText.Items(service.Manifest["spec"], "ports").Index()
        let name = KnownText.At(port.Item, "targetPort")
        where name is not null && !name.All(char.IsAsciiDigit) && !pods.Exists(pod => pod.HasPort(name))
        select new PlanFinding(
            service.Source,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"spec.ports[{port.Index}].targetPort"),
            $"{service.Shown} leads to the port \"{name}\" of its pods, and no container of {string.Join(", ", pods.Select(pod => pod.Owner.Shown).Take(3))} " +
            $"has a port of that name: it leads nowhere. {NamedPorts.Of(pods)}",
            IsCertain: false);
}
