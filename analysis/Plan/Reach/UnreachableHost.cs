using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>Hosts that a Sidecar has its pods know by name, to none of whose ports NetworkPolicies let these pods out.</summary>
internal static class UnreachableHost
{
    private const string Domain = ".svc.cluster.local";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var network = new NetworkReach(plan);
        var (calling, called) = (AlikePods.Calling(plan), AlikePods.Called(plan));
        var entries = plan.All.Where(item => item.Kind == "ServiceEntry").ToList();
        return from sidecar in plan.All
               where sidecar.Kind == "Sidecar" && plan.IsWhole(sidecar.Namespace)
               let labels = ((sidecar.Manifest["spec"] as JsonObject)?["workloadSelector"] as JsonObject)?["labels"]
               where labels is JsonObject { Count: > 0 }
               from pod in calling.OneOfEach(plan.PodsWith(sidecar.Namespace, labels).Where(pod => LabelSelection.HasAll(labels, pod.Labels) == true))
               from egress in KnownText.Items(sidecar.Manifest["spec"], "egress").Index()
               from host in KnownText.Items(egress.Item, "hosts").Index()
               let said = KnownText.At(host.Item)
               where said is not null && Ways(plan, network, entries, called, sidecar, pod, said) is { Count: > 0 } ways && !ways.Contains(true)
               select new PlanFinding(
                   sidecar.Source,
                   string.Create(CultureInfo.InvariantCulture, $"spec.egress[{egress.Index}].hosts[{host.Index}]"),
                   $"{sidecar.Shown} has {pod.Owner.Shown} know {said}, and no NetworkPolicy of these pods lets them out to any of its ports: " +
                   $"{string.Join(", ", network.Selecting(pod, "Egress").Take(5))}. Let them out there, or take the host away.",
                   IsCertain: false);
    }

    /// <summary>For each port of a host whether pods may connect to it; nothing when the host is a pattern, or its ports are not known.</summary>
    private static List<bool> Ways(
        PlanObjects plan, NetworkReach network, List<PlannedObject> entries, AlikePods called, PlannedObject sidecar, PlannedPod pod, string said)
    {
        if (said.Split('/') is not [var space, var host] || host.Contains('*', StringComparison.Ordinal))
        {
            return [];
        }

        var ns = space == "." ? sidecar.Namespace : space;
        return
        [
            .. from entry in entries
               where (space == "*" || entry.Namespace == ns) && KnownText.Items(entry.Manifest["spec"], "hosts").Any(item => KnownText.At(item) == host)
               from port in KnownText.Items(entry.Manifest["spec"], "ports")
               select network.SendsOut(pod, new(KnownNumber.At(port, "targetPort") ?? KnownNumber.At(port, "number"))),
            .. from service in Services(plan, host)
               let selector = (service.Manifest["spec"] as JsonObject)?["selector"] as JsonObject
               where selector is { Count: > 0 }
               from to in called.OneOfEach(plan.PodsWith(service.Namespace, selector))
               from port in KnownText.Items(service.Manifest["spec"], "ports")
               let target = TargetPort.Of(port, to)
               select target is null || network.Sends(pod, target, to) != false,
        ];
    }

    private static IEnumerable<PlannedObject> Services(PlanObjects plan, string host) =>
        host.EndsWith(Domain, StringComparison.Ordinal) && host[..^Domain.Length].Split('.') is [var name, var ns]
            ? plan.Of("Service", ns).Where(service => service.Name == name)
            : [];
}
