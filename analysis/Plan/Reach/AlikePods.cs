using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>
/// Pods that nothing in a plan tells apart when it is asked who reaches whom. Of a thousand Deployments that differ in the label of a tenant alone, one
/// stands for all.
/// </summary>
internal sealed class AlikePods
{
    private const string Injection = "sidecar.istio.io/inject";

    private readonly HashSet<string> keys = [Injection];
    private readonly bool isVague;

    /// <summary>Takes what tells pods apart.</summary>
    /// <param name="selectors">Labels, and label selectors; null for all pods.</param>
    private AlikePods(IEnumerable<JsonNode?> selectors)
    {
        foreach (var node in selectors)
        {
            isVague |= UnknownValue.Is(node);
            if (node is not JsonObject selector)
            {
                continue;
            }

            isVague |= UnknownValue.Is(selector["matchLabels"]) || UnknownValue.Is(selector["matchExpressions"]);
            var labels = selector.ContainsKey("matchLabels") || selector.ContainsKey("matchExpressions") ? selector["matchLabels"] as JsonObject : selector;
            keys.UnionWith((labels ?? []).Select(label => label.Key));
            keys.UnionWith(KnownText.Items(selector, "matchExpressions").Select(expression => KnownText.At(expression, "key")).OfType<string>());
        }
    }

    /// <summary>Pods as those that call: NetworkPolicies, Sidecars and Gateways tell them apart.</summary>
    public static AlikePods Calling(PlanObjects plan) => new(CallerSelectors(plan));

    /// <summary>Pods as those that are called: Services and policies that deny tell them apart, too.</summary>
    public static AlikePods Called(PlanObjects plan) => new([
        .. CallerSelectors(plan),
        .. plan.All.Where(item => item.Kind == "Service").Select(service => Spec(service)?["selector"]),
        .. plan.All.Where(Denials.IsDenial).Select(Denials.Labels),
    ]);

    /// <summary>One of each sort of pods, the first.</summary>
    public IEnumerable<PlannedPod> OneOfEach(IEnumerable<PlannedPod> pods) => pods.DistinctBy(SortOf, StringComparer.Ordinal);

    /// <summary>Pods by their sort, and then in their order.</summary>
    public IEnumerable<IReadOnlyList<PlannedPod>> Sorts(IEnumerable<PlannedPod> pods) =>
        pods.GroupBy(SortOf, StringComparer.Ordinal).Select(same => same.ToList());

    private static IEnumerable<JsonNode?> CallerSelectors(PlanObjects plan) => plan.All.SelectMany(item => item.Kind switch
    {
        "NetworkPolicy" => [Spec(item)?["podSelector"], .. Peers(item, "ingress", "from"), .. Peers(item, "egress", "to")],
        "Sidecar" => [(Spec(item)?["workloadSelector"] as JsonObject)?["labels"]],
        "Gateway" => [Spec(item)?["selector"]],
        _ => Enumerable.Empty<JsonNode?>(),
    });

    private static IEnumerable<JsonNode?> Peers(PlannedObject policy, string rules, string peers) => KnownText.Items(Spec(policy), rules)
        .SelectMany(rule => KnownText.Items(rule, peers)).Select(peer => (peer as JsonObject)?["podSelector"]);

    private static JsonObject? Spec(PlannedObject item) => item.Manifest["spec"] as JsonObject;

    private string SortOf(PlannedPod pod)
    {
        var labels = pod.Labels as JsonObject ?? [];
        if (isVague || UnknownValue.Is(pod.Labels) || labels.Any(label => KnownText.At(label.Value) is null) || !pod.HasKnownPorts)
        {
            return $"{pod.Owner.Source}\n{pod.Owner.Shown}";
        }

        var ports = pod.Containers.SelectMany(container => KnownText.Items(container.Container, "ports"))
            .Select(port => $"{KnownText.At(port, "name")}={KnownNumber.At(port, "containerPort")}/{KnownText.At(port, "protocol")}");
        var known = labels.Where(label => keys.Contains(label.Key)).Select(label => $"{label.Key}={label.Value}");
        var injection = KnownText.At(pod.Template["metadata"], "annotations", Injection);
        return string.Join('\n', [pod.Owner.Namespace, pod.Account, injection, .. ports, "", .. known.Order(StringComparer.Ordinal)]);
    }
}
