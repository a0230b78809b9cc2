using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>What the NetworkPolicies of a plan let through. Pods that none selects take and send everything.</summary>
internal sealed class NetworkReach(PlanObjects plan)
{
    private readonly SelectorIndex<PlannedObject> policies = new(
        plan.All.Where(item => item.Kind == "NetworkPolicy" && item.Group == "networking.k8s.io"),
        policy => (policy.Namespace, ((policy.Manifest["spec"] as JsonObject)?["podSelector"] as JsonObject)?["matchLabels"]));

    private readonly Dictionary<string, JsonNode> labels = new(StringComparer.Ordinal);

    /// <summary>Whether pods take connections at a port from anybody at all; null when that depends on what is not known.</summary>
    public bool? TakesAny(PlannedPod pod, PodPort port) => Lets(pod, "Ingress", rule => rule.IsFor(port, pod));

    /// <summary>Whether pods take connections at a port from others.</summary>
    public bool? Takes(PlannedPod pod, PodPort port, PlannedPod from) =>
        Lets(pod, "Ingress", rule => rule.IsFor(port, pod) & rule.IsFor(from, LabelsOf));

    /// <summary>Whether pods may connect to a port of others.</summary>
    public bool? Sends(PlannedPod pod, PodPort port, PlannedPod to) => Lets(pod, "Egress", rule => rule.IsFor(port, to) & rule.IsFor(to, LabelsOf));

    /// <summary>Whether pods may connect to a port outside of the cluster, at some address.</summary>
    public bool SendsOut(PlannedPod pod, PodPort port) => Lets(pod, "Egress", rule => rule.IsFor(port, pod: null) & rule.IsForOutside()) != false;

    /// <summary>Names of the policies that select pods, for messages.</summary>
    public IEnumerable<string> Selecting(PlannedPod pod, string direction) => policies.For(pod.Owner.Namespace, pod.Labels)
        .Where(policy => Selects(policy, pod, direction) == true)
        .Select(policy => policy.Name).Order(StringComparer.Ordinal);

    /// <summary>Policies add up: one rule that lets it through is enough.</summary>
    private bool? Lets(PlannedPod pod, string direction, Func<PolicyRule, bool?> isFor)
    {
        var (isSelected, isLet) = ((bool?)false, (bool?)false);
        foreach (var policy in policies.For(pod.Owner.Namespace, pod.Labels))
        {
            var selects = Selects(policy, pod, direction);
            isSelected |= selects;
            isLet |= selects & Rules(policy, direction).Aggregate((bool?)false, (any, rule) => any | (rule is null ? null : isFor(rule)));
        }

        return !isSelected | isLet;
    }

    private static bool? Selects(PlannedObject policy, PlannedPod pod, string direction) =>
        policy.Manifest["spec"] is not JsonObject spec || UnknownValue.Is(spec["policyTypes"]) ? null
        : Types(spec).Contains(direction) ? LabelSelection.Fits(spec["podSelector"], pod.Labels) : false;

    /// <summary>Without types it is for what comes in, and for what goes out when it has rules for that.</summary>
    private static List<string?> Types(JsonObject spec) => spec["policyTypes"] is JsonArray { Count: > 0 } types
        ? types.Select(type => KnownText.At(type)).ToList()
        : spec["egress"] is JsonArray { Count: > 0 } ? ["Ingress", "Egress"] : ["Ingress"];

    private static IEnumerable<PolicyRule?> Rules(PlannedObject policy, string direction)
    {
        var (field, peers) = direction == "Ingress" ? ("ingress", "from") : ("egress", "to");
        var rules = (policy.Manifest["spec"] as JsonObject)?[field];
        return UnknownValue.Is(rules)
            ? new PolicyRule?[] { null }
            : (rules as JsonArray ?? []).Select(PolicyRule? (rule) => new(policy.Namespace, rule, peers));
    }

    private JsonNode LabelsOf(string ns)
    {
        if (!labels.TryGetValue(ns, out var known))
        {
            labels[ns] = known = ReadLabels(ns);
        }

        return known;
    }

    /// <summary>The server gives each namespace a label with its name.</summary>
    private JsonNode ReadLabels(string ns)
    {
        var found = plan.Of("Namespace", "").FirstOrDefault(item => item.Name == ns);
        if (found?.Manifest["metadata"] is not JsonObject metadata || UnknownValue.Is(metadata["labels"]))
        {
            return UnknownValue.Create();
        }

        var all = metadata["labels"] is JsonObject given ? (JsonObject)given.DeepClone() : [];
        all["kubernetes.io/metadata.name"] = ns;
        return all;
    }
}
