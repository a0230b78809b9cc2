using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>The blocks of a DestinationRule's policy that hold for one port, of all pods or of a subset.</summary>
/// <param name="ConnectionPool">Limits; null for none.</param>
/// <param name="OutlierDetection">When pods are left out for a while; null for never.</param>
/// <param name="LoadBalancer">How a pod is chosen; null for Istio's default.</param>
/// <param name="Tls">How connections are encrypted; null to leave it to mutual TLS.</param>
internal sealed record TrafficPolicy(JsonObject? ConnectionPool, JsonObject? OutlierDetection, JsonObject? LoadBalancer, JsonObject? Tls)
{
    public bool IsPassthrough => LoadBalancer.Text("simple") == "PASSTHROUGH";

    /// <summary>
    /// The policy for all pods: what is said for the port stands in place of all that is said for the host, and what the mesh says fills
    /// the blocks that are left (<c>GetPortLevelTrafficPolicy</c>, <c>applyDefaultTrafficPolicy</c>).
    /// </summary>
    /// <param name="policy">Policy of a DestinationRule; null for none.</param>
    /// <param name="port">Port of the service.</param>
    /// <param name="mesh">The mesh's default policy; null for none.</param>
    public static TrafficPolicy Of(JsonObject? policy, int port, JsonObject? mesh)
    {
        var own = Blocks(OfPort(policy, port) ?? policy);
        return own with
        {
            ConnectionPool = own.ConnectionPool ?? mesh.Message("connectionPool"),
            OutlierDetection = own.OutlierDetection ?? mesh.Message("outlierDetection"),
        };
    }

    /// <summary>
    /// The policy for a subset: its blocks stand in place of those for all pods, and what it says for the port in place of all four
    /// (<c>MergeSubsetTrafficPolicy</c>).
    /// </summary>
    /// <param name="subset">Policy of the subset; null for none.</param>
    /// <param name="port">Port of the service.</param>
    public TrafficPolicy With(JsonObject? subset, int port)
    {
        if (OfPort(subset, port) is { } whole)
        {
            return Blocks(whole);
        }

        var own = Blocks(subset);
        return new(own.ConnectionPool ?? ConnectionPool, own.OutlierDetection ?? OutlierDetection, own.LoadBalancer ?? LoadBalancer, own.Tls ?? Tls);
    }

    /// <summary>What a policy says for a port; null for nothing.</summary>
    public static JsonObject? OfPort(JsonObject? policy, int port) =>
        policy.Messages("portLevelSettings").FirstOrDefault(setting => setting.Message("port").Whole("number") == port);

    private static TrafficPolicy Blocks(JsonObject? policy) =>
        new(policy.Message("connectionPool"), policy.Message("outlierDetection"), policy.Message("loadBalancer"), policy.Message("tls"));
}
