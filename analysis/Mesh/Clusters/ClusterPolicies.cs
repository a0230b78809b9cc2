using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Routing;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>What a proxy does with requests to its destinations.</summary>
/// <param name="mesh">The mesh.</param>
/// <param name="scope">What the proxy knows.</param>
internal sealed class ClusterPolicies(ServiceMesh mesh, CallerScope scope)
{
    private readonly KnownClusters clusters = new(mesh, scope);

    /// <summary>The service of a host that the proxy has clusters for; null for none.</summary>
    public RegisteredService? Service(string host) => scope.Services.Find(host);

    /// <summary>The policy for a destination; null when the proxy knows no such host, port or subset.</summary>
    public ClusterPolicy? Find(string host, int port, string? subset)
    {
        if (clusters.Find(host, port) is not var (service, found))
        {
            return null;
        }

        var rule = clusters.Rule(service);
        var named = subset is null ? null : rule?.Subset(subset);
        if (subset is not null && named is null)
        {
            return null;
        }

        var whole = TrafficPolicy.Of(rule?.Policy, port, mesh.Config.DefaultTrafficPolicy);
        var policy = named is null ? whole : whole.With(named.Message("trafficPolicy"), port);
        var isOriginal = IsOriginal(service, whole, policy, named);
        var endpoints = isOriginal ? [] : mesh.Services.Endpoints(service, found, LabelSet.Of(named.Message("labels")));
        var limits = ConnectionLimits.Of(policy.ConnectionPool);
        return new(rule, limits with { ConnectTimeout = limits.ConnectTimeout ?? mesh.Config.ConnectTimeout }, Balancing(policy, isOriginal), endpoints.Length)
        {
            Outlier = OutlierDetection.Of(policy.OutlierDetection),
            PanicThreshold = policy.OutlierDetection.Whole("minHealthPercent"),
            Tls = new UpstreamTls(mesh).Of(service, port, isOriginal, policy, rule, named, endpoints),
        };
    }

    /// <summary>
    /// Whether connections go to the address that the caller chose. A subset's cluster is made like that of the host, and its own policy
    /// for all ports counts for that too (<c>buildSubsetCluster</c>).
    /// </summary>
    private bool IsOriginal(RegisteredService service, TrafficPolicy whole, TrafficPolicy policy, JsonObject? subset) =>
        whole.IsPassthrough || policy.IsPassthrough
        || subset.Message("trafficPolicy").Message("loadBalancer").Text("simple") == "PASSTHROUGH"
        || (service.Resolution == Resolution.Passthrough && !service.IsKubernetes && !scope.Workload.IsGateway);

    private static string Balancing(TrafficPolicy policy, bool isOriginal)
    {
        var hash = policy.LoadBalancer.Message("consistentHash");
        return isOriginal ? "CLUSTER_PROVIDED"
            : hash.Has("maglev") ? "MAGLEV"
            : hash is not null ? "RING_HASH"
            : policy.LoadBalancer.Text("simple") switch { "RANDOM" => "RANDOM", "ROUND_ROBIN" => "ROUND_ROBIN", _ => "LEAST_REQUEST" };
    }
}
