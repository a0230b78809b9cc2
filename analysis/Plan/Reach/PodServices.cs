using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>The Services of a plan by the pods that they lead to.</summary>
internal sealed class PodServices(PlanObjects plan)
{
    private readonly SelectorIndex<PlannedObject> services = new(
        plan.All.Where(item => item.Kind == "Service" && item.Group.Length == 0), service => (service.Namespace, Selector(service)));

    /// <summary>The Services that select pods.</summary>
    public IEnumerable<PlannedObject> Of(PlannedPod pod) => services.For(pod.Owner.Namespace, pod.Labels)
        .Where(service => Selector(service) is JsonObject { Count: > 0 } selector && LabelSelection.HasAll(selector, pod.Labels) == true);

    /// <summary>The ports of pods to which Services lead.</summary>
    public IEnumerable<PodPort> PortsOf(PlannedPod pod) => Of(pod).SelectMany(service => KnownText.Items(service.Manifest["spec"], "ports"))
        .Select(port => TargetPort.Of(port, pod)).OfType<PodPort>().Distinct();

    private static JsonNode? Selector(PlannedObject service) => (service.Manifest["spec"] as JsonObject)?["selector"];
}
