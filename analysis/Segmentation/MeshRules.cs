using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Matrix;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Routing;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>What sidecars let through by the identity of who calls, as the evaluator of the mesh has it.</summary>
internal sealed class MeshRules
{
    private const string Any = "any";
    private const string Nothing = "nothing";

    private readonly ServiceMesh mesh;
    private readonly ImmutableDictionary<string, Workload> workloads;
    private readonly Dictionary<Workload, AuthorizationPolicies> policies = [];
    private readonly Dictionary<Workload, CallerScope> scopes = [];

    /// <summary>Takes the objects.</summary>
    /// <param name="manifests">The plan's objects.</param>
    public MeshRules(IEnumerable<JsonObject> manifests)
    {
        mesh = new ServiceMesh(manifests);
        workloads = mesh.Workloads.DistinctBy(workload => $"{workload}").ToImmutableDictionary(workload => $"{workload}", StringComparer.Ordinal);
    }

    /// <summary>
    /// What pods may ask of others at any of some ports: <c>any</c>, <c>nothing</c>, or methods and paths; empty where the others have no sidecar, or
    /// nobody here knows whether who calls has one.
    /// </summary>
    /// <param name="from">Who calls.</param>
    /// <param name="to">Who is called.</param>
    /// <param name="ports">The ports.</param>
    public string Allowed(SegmentPod from, SegmentPod to, IEnumerable<int> ports)
    {
        if (!workloads.TryGetValue(to.Shown, out var called) || !called.HasProxy || called.IsGateway || !workloads.TryGetValue(from.Shown, out var caller))
        {
            return "";
        }

        var identity = caller.HasProxy ? new Identity(mesh.Config.TrustDomain, caller.Namespace, caller.ServiceAccount) : null;
        var entries = ports.Select(port => AccessMatrix.Entry(mesh, called, Remembered(policies, called, AuthorizationPolicies.Of), port, identity)).ToList();
        var texts = entries.Where(entry => !entry.Allowed.IsEmpty).Select(Text).Distinct().Order(StringComparer.Ordinal).ToList();
        return texts.Contains(Any) ? Any : texts.Count == 0 ? Nothing : string.Join("; ", texts);
    }

    /// <summary>
    /// Whether who calls knows a host that leads to the others: <c>yes</c> or <c>no</c>; empty where it has no proxy, or no Service leads there that
    /// the plan knows of.
    /// </summary>
    /// <param name="from">Who calls.</param>
    /// <param name="to">Who is called.</param>
    public string Knows(SegmentPod from, SegmentPod to)
    {
        var hosts = mesh.Services.All.Where(service => IsOf(service, to)).Select(service => service.Host).ToList();
        return hosts.Count == 0 || !workloads.TryGetValue(from.Shown, out var caller) || !caller.HasProxy ? ""
            : hosts.Exists(host => Remembered(scopes, caller, CallerScope.Of).Services.Find(host) is not null) ? "yes"
            : "no";
    }

    private static bool IsOf(RegisteredService service, SegmentPod pod) =>
        service.Namespace == pod.Namespace && !service.Selector.IsEmpty && service.Selector.IsIn(new(pod.Labels));

    private static string Text(MatrixEntry entry)
    {
        var allowed = string.Join(", ", entry.Allowed.Select(item => item == MatrixEntry.Everything ? Any : item));
        return entry.Denied.IsEmpty ? allowed : $"{allowed} but not {string.Join(", ", entry.Denied)}";
    }

    private T Remembered<T>(Dictionary<Workload, T> known, Workload workload, Func<ServiceMesh, Workload, T> make)
    {
        if (!known.TryGetValue(workload, out var value))
        {
            known[workload] = value = make(mesh, workload);
        }

        return value;
    }
}
