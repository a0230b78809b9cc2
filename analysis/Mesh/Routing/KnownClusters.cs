using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Mesh.Clusters;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What a proxy knows of destinations: the clusters that istiod makes for it.</summary>
/// <param name="mesh">The mesh.</param>
/// <param name="scope">What the proxy knows.</param>
internal sealed class KnownClusters(ServiceMesh mesh, CallerScope scope)
{
    /// <summary>
    /// Where a destination leads (<c>GetDestinationCluster</c>): without a port to the port of the request, at gateways to the only one of
    /// the service.
    /// </summary>
    /// <param name="destination">The destination.</param>
    /// <param name="port">The port of the request.</param>
    public (string Host, int Port, string? Subset) Target(JsonObject? destination, int port)
    {
        var said = destination.Text("host");
        var service = scope.Services.Find(said);
        var number = destination.Message("port") is { } asked ? (int)asked.Whole("number")
            : scope.Workload.IsGateway && service is { Ports: [var only] } ? only.Number
            : port;
        var host = service is { Target.Length: > 0 } ? service.Target : said;
        return (host, number, destination.Text("subset") is { Length: > 0 } subset ? subset : null);
    }

    public DestinationState State(string host, int port, string? subset)
    {
        if (Find(host, port) is not { } found)
        {
            return DestinationState.Unknown;
        }

        var labels = LabelSet.Empty;
        if (subset is not null)
        {
            if (Rule(found.Service)?.Subset(subset) is not { } named)
            {
                return DestinationState.Unknown;
            }

            labels = LabelSet.Of(named.Message("labels"));
        }

        var isElsewhere = found.Service.Resolution == Resolution.DynamicDns
            || (found.Service.Resolution == Resolution.Passthrough && !found.Service.IsKubernetes);
        return isElsewhere || !mesh.Services.Endpoints(found.Service, found.Port, labels).IsEmpty ? DestinationState.Ok
            : found.Service.Resolution == Resolution.Dns ? DestinationState.Unknown
            : DestinationState.NoPods;
    }

    /// <summary>A service that the proxy has a cluster for, with its port; null for none.</summary>
    public (RegisteredService Service, MeshPort Port)? Find(string host, int port) =>
        scope.Services.Find(host) is { } service && service.Port(port) is { Protocol: not PortProtocol.Other } found && service.Resolution != Resolution.Alias
            ? (service, found)
            : null;

    public DestinationRule? Rule(RegisteredService service) => mesh.DestinationRules.For(scope.Workload, service);
}
