using System.Globalization;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>A call that an AuthorizationPolicy allows by the name of the caller.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Path">Where it names the caller.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="From">The pods that call.</param>
/// <param name="To">The pods that are called.</param>
/// <param name="Port">The port.</param>
internal sealed record AllowedCall(PlannedObject Policy, string Path, Caller Caller, PlannedPod From, PlannedPod To, PodPort Port)
{
    /// <summary>
    /// The calls of a plan between its own pods, one of each sort. A policy for a whole mesh, or of a target that it names otherwise, is left out.
    /// </summary>
    public static IEnumerable<AllowedCall> Of(PlanObjects plan, PodServices services)
    {
        var called = AlikePods.Called(plan);
        var calling = AlikePods.Calling(plan);
        var callers = plan.Pods.GroupBy(pod => new Caller(pod.Owner.Namespace, pod.Account))
            .SelectMany(same => calling.Sorts(same).Select(sort => (Caller: same.Key, sort)))
            .ToLookup(item => item.Caller, item => item.sort);
        return from policy in plan.All
               where policy.Kind == "AuthorizationPolicy" && policy.Namespace != MeshObjects.RootNamespace
               let spec = policy.Manifest["spec"] as JsonObject
               where spec is not null && (spec["action"] is null || KnownText.At(spec, "action") == "ALLOW") && !spec.ContainsKey("targetRefs")
               let selector = (spec["selector"] as JsonObject)?["matchLabels"]
               from to in called.OneOfEach(plan.PodsWith(policy.Namespace, selector).Where(pod => LabelSelection.HasAll(selector, pod.Labels) == true))
               from rule in KnownText.Items(spec, "rules").Index()
               from named in Callers(policy, rule.Item, rule.Index)
               from sort in callers[named.Caller]
               let @from = sort.FirstOrDefault(pod => pod.Owner != to.Owner)
               where @from is not null
               from port in Ports(rule.Item) ?? services.PortsOf(to)
               select new AllowedCall(policy, named.Path, named.Caller, @from, to, port);
    }

    private static IEnumerable<(Caller Caller, string Path)> Callers(PlannedObject policy, JsonNode? rule, int index) =>
        from source in KnownText.Items(rule, "from").Index()
        let said = (source.Item as JsonObject)?["source"]
        let path = string.Create(CultureInfo.InvariantCulture, $"spec.rules[{index}].from[{source.Index}].source")
        from found in KnownText.Items(said, "principals").Select((principal, at) => (Caller.OfPrincipal(KnownText.At(principal)), $"{path}.principals[{at}]"))
            .Concat(KnownText.Items(said, "serviceAccounts")
                .Select((account, at) => (Caller.OfAccount(KnownText.At(account), policy.Namespace), $"{path}.serviceAccounts[{at}]")))
        where found.Item1 is not null
        select (found.Item1, found.Item2);

    /// <summary>The ports that a rule names; null when it is for all.</summary>
    private static List<PodPort>? Ports(JsonNode? rule)
    {
        var operations = KnownText.Items(rule, "to").Select(to => KnownText.Items((to as JsonObject)?["operation"], "ports").ToList()).ToList();
        return operations.Count == 0 || operations.Exists(ports => ports.Count == 0)
            ? null
            : [.. operations.SelectMany(ports => ports).Select(port => KnownText.At(port))
                .Where(port => long.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(port => new PodPort(long.Parse(port!, CultureInfo.InvariantCulture))).Distinct()];
    }
}
