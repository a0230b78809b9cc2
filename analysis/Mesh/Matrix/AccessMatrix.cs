using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Network;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Matrix;

/// <summary>
/// Who may call whom: what NetworkPolicies, mutual TLS and the policies of each workload say of each caller. Of callers without a proxy nobody
/// knows where they are, so that NetworkPolicies are not asked about them.
/// </summary>
public static class AccessMatrix
{
    private static readonly ImmutableArray<string> First = ["methods", "paths", "hosts"];

    /// <summary>Makes the matrix.</summary>
    /// <param name="manifests">The objects of the mesh, whole; those of kinds that do not matter are passed over.</param>
    /// <param name="config">The fields of Istio's MeshConfig; null when the ConfigMap of the control plane is among the objects, or for the defaults.</param>
    /// <returns>An entry for each caller, workload and port where something is allowed; by callee, port and caller.</returns>
    public static ImmutableArray<MatrixEntry> Of(IEnumerable<JsonObject> manifests, JsonObject? config = null)
    {
        var mesh = new ServiceMesh(manifests, config);
        var network = new NetworkPolicies(mesh);
        var callers = mesh.Workloads.Where(workload => workload.HasProxy)
            .GroupBy(workload => new Identity(mesh.Config.TrustDomain, workload.Namespace, workload.ServiceAccount))
            .OrderBy(same => Name(same.Key), StringComparer.Ordinal)
            .ToList();
        return
        [
            .. from workload in mesh.Workloads
               where !workload.IsGateway
               let policies = AuthorizationPolicies.Of(mesh, workload)
               from port in Ports(mesh, workload)
               let reaching = callers.Where(same => same.Any(caller => network.Decide(caller, workload, port).IsAllowed)).Select(same => same.Key)
               let entries = reaching.Append(null).Select(caller => Entry(mesh, workload, policies, port, caller))
               from entry in Short([.. entries.Where(entry => !entry.Allowed.IsEmpty)], callers.Count + 1)
               select entry,
        ];
    }

    /// <summary>Where all callers may do the same, one entry says it.</summary>
    private static List<MatrixEntry> Short(List<MatrixEntry> entries, int callers) =>
        entries.Count == callers && entries.All(entry => entry.Allowed.SequenceEqual(entries[0].Allowed) && entry.Denied.SequenceEqual(entries[0].Denied))
            ? [entries[0] with { Caller = MatrixEntry.Anybody }]
            : entries;

    /// <summary>What a caller may do at a port of a workload.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="policies">Its policies.</param>
    /// <param name="port">The port.</param>
    /// <param name="caller">Who calls; null for callers without a proxy.</param>
    internal static MatrixEntry Entry(ServiceMesh mesh, Workload workload, AuthorizationPolicies policies, int port, Identity? caller)
    {
        var entry = new MatrixEntry(Name(caller), workload.ToString(), port, [MatrixEntry.Everything], []);
        if (!workload.HasProxy)
        {
            return entry;
        }

        var mode = PeerPolicies.Of(mesh, workload, port).Mode;
        if (mode == MutualTlsMode.Strict && caller is null)
        {
            return entry with { Allowed = [] };
        }

        var connection = new Attempt(port, mode == MutualTlsMode.Disable ? null : caller);
        if (!new InboundProxy(mesh, workload).IsHttp(port))
        {
            return policies.Decide(connection).IsAllowed ? entry : entry with { Allowed = [] };
        }

        var denied = Texts(policies, PolicyAction.Deny, connection);
        return denied.Contains(MatrixEntry.Everything) ? entry with { Allowed = [] } : entry with
        {
            Allowed = policies.HasAllowing ? Texts(policies, PolicyAction.Allow, connection) : entry.Allowed,
            Denied = denied,
        };
    }

    private static ImmutableArray<string> Texts(AuthorizationPolicies policies, PolicyAction action, Attempt connection)
    {
        var all = policies.Rules(action).SelectMany(rule => rule.Requests(connection)).SelectMany(Texts).Distinct(StringComparer.Ordinal).ToList();
        return all.Contains(MatrixEntry.Everything) ? [MatrixEntry.Everything] : [.. all.Order(StringComparer.Ordinal)];
    }

    /// <summary>A text for each pair of method and path, with what else is asked behind it.</summary>
    private static IEnumerable<string> Texts(ImmutableArray<PolicyCondition> conditions)
    {
        var (methods, paths) = (Values(conditions, "methods"), Values(conditions, "paths"));
        var others = conditions.Where(condition => !First.Contains(condition.Name) || condition.NotValues.Count > 0)
            .Concat(conditions.Where(condition => condition.Name == "hosts" && condition.NotValues.Count == 0))
            .Select(condition => condition.ToString())
            .ToList();
        var rest = others.Count == 0 ? "" : $" if {string.Join(", ", others)}";
        return conditions.IsEmpty ? [MatrixEntry.Everything] : methods.SelectMany(method => paths.Select(path => $"{method} {path}{rest}"));
    }

    private static IReadOnlyList<string> Values(ImmutableArray<PolicyCondition> conditions, string name) =>
        conditions.FirstOrDefault(condition => condition.Name == name && condition.Values.Count > 0)?.Values ?? ["*"];

    /// <summary>The ports that services or containers name.</summary>
    private static IEnumerable<int> Ports(ServiceMesh mesh, Workload workload) => mesh.Services.Of(workload).Select(item => item.Target)
        .Concat(workload.ContainerPorts.Select(port => (int)port.Whole("containerPort")))
        .Distinct()
        .Order();

    private static string Name(Identity? caller) => caller is null ? MatrixEntry.NoProxy : $"{caller.Namespace}/{caller.ServiceAccount}";
}
