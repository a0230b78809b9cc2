using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>
/// How the connections of a proxy to a destination are encrypted. A DestinationRule's word counts; without one, mutual TLS is used towards
/// pods that have a proxy and take it (<c>buildUpstreamTLSSettings</c>, <c>mtlsChecker</c>).
/// </summary>
/// <param name="mesh">The mesh.</param>
internal sealed class UpstreamTls(ServiceMesh mesh)
{
    /// <summary>The ways, each once.</summary>
    /// <param name="service">The service.</param>
    /// <param name="port">Port of the service.</param>
    /// <param name="isOriginal">Whether connections go to the address that the caller chose, so that pods cannot be told apart.</param>
    /// <param name="policy">What holds for the port or the subset.</param>
    /// <param name="rule">The DestinationRule; null for none.</param>
    /// <param name="subset">The subset; null for all pods.</param>
    /// <param name="endpoints">The pods that the proxy knows.</param>
    public ImmutableArray<EndpointTls> Of(
        RegisteredService service,
        int port,
        bool isOriginal,
        TrafficPolicy policy,
        DestinationRule? rule,
        JsonObject? subset,
        ImmutableArray<Endpoint> endpoints)
    {
        switch (policy.Tls.Text("mode"))
        {
            case "SIMPLE" or "MUTUAL":
                return [EndpointTls.Simple];
            case "ISTIO_MUTUAL":
                return [EndpointTls.Mutual];
            case "DISABLE":
                return Plain(endpoints);
        }

        // istiod looks at the balancer of the subset, or else of the host, and not at that of the port.
        var asked = subset is null ? rule?.Policy : subset.Message("trafficPolicy");
        var isPassthrough = asked.Message("loadBalancer").Text("simple") == "PASSTHROUGH" || service.Resolution == Resolution.Passthrough;
        if (service.IsExternal || !mesh.Config.IsMutualTlsAutomatic || IsOff(service, port, isPassthrough))
        {
            return Plain(endpoints);
        }

        if (isOriginal)
        {
            return [EndpointTls.Mutual];
        }

        var said = SaidMode(subset.Message("trafficPolicy"), port) ?? SaidMode(rule?.Policy, port);
        return [.. endpoints.Select(endpoint => IsMutual(endpoint, said) ? EndpointTls.Mutual : EndpointTls.Plain).Distinct().Order()];
    }

    private static ImmutableArray<EndpointTls> Plain(ImmutableArray<Endpoint> endpoints) => endpoints.IsEmpty ? [] : [EndpointTls.Plain];

    private bool IsOff(RegisteredService service, int port, bool isPassthrough) =>
        (isPassthrough && mesh.Services.Endpoints(service, service.Port(port)!, LabelSet.Empty) is var all
            && (all.IsEmpty || all.Any(endpoint => endpoint.Workload is not { HasProxy: true })))
        || PeerPolicies.Namespace(mesh, service.Namespace)?.Mode == MutualTlsMode.Disable;

    private bool IsMutual(Endpoint endpoint, string? said) => said is not null
        ? said == "ISTIO_MUTUAL"
        : endpoint.Workload is { HasProxy: true } workload && PeerPolicies.Of(mesh, workload, endpoint.Port).Mode != MutualTlsMode.Disable;

    /// <summary>The mode that a policy says for a port, or for all; a port's settings without a mode do not hide that for all here.</summary>
    private static string? SaidMode(JsonObject? policy, int port) =>
        (TrafficPolicy.OfPort(policy, port).Message("tls") ?? policy.Message("tls"))?.Text("mode");
}
