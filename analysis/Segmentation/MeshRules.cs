using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>What sidecars let through by the identity of who calls (istio.io/latest/docs/reference/config/security/authorization-policy).</summary>
internal sealed class MeshRules
{
    private const string TrustDomain = "cluster.local";

    private readonly MeshObjects mesh;
    private readonly ImmutableDictionary<string, Workload> workloads;

    /// <summary>Takes the objects.</summary>
    /// <param name="manifests">The plan's objects.</param>
    public MeshRules(IReadOnlyCollection<JsonObject> manifests)
    {
        mesh = new MeshObjects(manifests);
        workloads = Workloads.Of(mesh).Where(workload => workload.Pod is not null).DistinctBy(workload => $"{workload}")
            .ToImmutableDictionary(workload => $"{workload}", StringComparer.Ordinal);
    }

    /// <summary>
    /// What pods may ask of others, as their authorization policies say: <c>any</c>, <c>nothing</c>, or methods and paths; empty where the others have no
    /// sidecar, or who calls has no identity that the plan says.
    /// </summary>
    /// <param name="from">Who calls.</param>
    /// <param name="to">Who is called.</param>
    /// <param name="port">The port.</param>
    public string Allowed(SegmentPod from, SegmentPod to, int port)
    {
        if (workloads.GetValueOrDefault(to.Shown) is not { Role: ProxyRole.Sidecar } called || !HasIdentity(from))
        {
            return "";
        }

        var policies = Policies.For(called, mesh, "AuthorizationPolicy").Where(policy => policy.Text("action") is "" or "ALLOW").ToList();
        var rules = policies.SelectMany(policy => policy.Messages("rules")).Where(rule => IsFrom(rule, from)).ToList();
        var operations = rules.SelectMany(rule => Operations(rule, port)).Distinct().Order(StringComparer.Ordinal).ToList();
        return policies.Count == 0 ? "any" : operations.Count == 0 ? "nothing" : string.Join("; ", operations);
    }

    /// <summary>
    /// Whether who calls knows a host that leads to the others: <c>yes</c> or <c>no</c>; empty where it has no sidecar, or no Service leads there that
    /// the plan knows of.
    /// </summary>
    /// <param name="from">Who calls.</param>
    /// <param name="to">Who is called.</param>
    public string Knows(SegmentPod from, SegmentPod to)
    {
        if (workloads.GetValueOrDefault(from.Shown) is not { Role: ProxyRole.Sidecar } caller)
        {
            return "";
        }

        var scope = SidecarScope.Of(caller, mesh);
        var hosts = mesh.Services.Where(service => service.Namespace == to.Namespace && IsSelected(service, to)).ToList();
        return hosts.Count == 0 ? "" : hosts.Any(scope.Sees) ? "yes" : "no";
    }

    private static bool IsSelected(MeshService service, SegmentPod pod) => service.Selector is { Count: > 0 } selector
        && selector.All(label => pod.Labels.GetValueOrDefault(label.Key) == label.Value?.ToString());

    private bool HasIdentity(SegmentPod pod) =>
        pod.Account.Length > 0 && workloads.GetValueOrDefault(pod.Shown)?.Role is ProxyRole.Sidecar or ProxyRole.Gateway;

    private static bool IsFrom(JsonObject rule, SegmentPod pod) =>
        rule.Messages("from") is not { Count: > 0 } sources || sources.Any(source => IsSource(source.Message("source"), pod));

    private static bool IsSource(JsonObject? source, SegmentPod pod)
    {
        var principal = $"{TrustDomain}/ns/{pod.Namespace}/sa/{pod.Account}";
        return Has(source, "principals", principal) && Has(source, "namespaces", pod.Namespace) && Has(source, "serviceAccounts", pod.Account, pod);
    }

    private static bool Has(JsonObject? source, string field, string value) => Has(source, field, value, null);

    private static bool Has(JsonObject? source, string field, string value, SegmentPod? pod)
    {
        var not = $"not{char.ToUpperInvariant(field[0])}{field[1..]}";
        return (source.Texts(field) is not { Count: > 0 } allowed || allowed.Any(pattern => Fits(pattern, value, pod)))
            && !source.Texts(not).Any(pattern => Fits(pattern, value, pod));
    }

    private static bool Fits(string pattern, string value, SegmentPod? pod) =>
        pattern == "*"
        || (pattern.StartsWith('*') ? value.EndsWith(pattern[1..], StringComparison.Ordinal)
            : pattern.EndsWith('*') ? value.StartsWith(pattern[..^1], StringComparison.Ordinal)
            : pattern == value || (pod is not null && pattern == $"{pod.Namespace}/{value}"));

    private static IEnumerable<string> Operations(JsonObject rule, int port) => rule.Messages("to") is not { Count: > 0 } targets ? ["any"] :
        from target in targets
        let operation = target.Message("operation")
        where operation.Texts("ports") is not { Count: > 0 } ports || ports.Contains($"{port}", StringComparer.Ordinal)
        let methods = operation.Texts("methods") is { Count: > 0 } said ? string.Join(' ', said) : "any method"
        let paths = operation.Texts("paths") is { Count: > 0 } said ? string.Join(' ', said) : "any path"
        select $"{methods} {paths}";
}
