using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>Services that lead to a port at which NetworkPolicies let nobody in.</summary>
internal static class UnreachablePort
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var network = new NetworkReach(plan);
        return from service in plan.All
               where service.Kind == "Service" && service.Group.Length == 0 && plan.IsWhole(service.Namespace)
               let selector = (service.Manifest["spec"] as JsonObject)?["selector"] as JsonObject
               where selector is { Count: > 0 }
               let pods = plan.PodsWith(service.Namespace, selector).ToList()
               where pods.Count > 0
               from port in KnownText.Items(service.Manifest["spec"], "ports").Index()
               where pods.TrueForAll(pod => TargetPort.Of(port.Item, pod) is { } target && network.TakesAny(pod, target) == false)
               let pod = pods[0]
               let target = TargetPort.Of(port.Item, pod)
               select new PlanFinding(
                   service.Source,
                   string.Create(CultureInfo.InvariantCulture, $"spec.ports[{port.Index}]"),
                   $"{service.Shown} leads to the port {target} of {pod.Owner.Shown}, and no NetworkPolicy of these pods lets anybody in there: " +
                   $"{string.Join(", ", network.Selecting(pod, "Ingress").Take(5))}. Let its callers in, or take the port away.",
                   IsCertain: false);
    }
}
