using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What the proxy of a pod does with the requests of its application.</summary>
internal sealed class OutboundProxy
{
    private readonly ServiceMesh mesh;
    private readonly KnownClusters clusters;

    public OutboundProxy(ServiceMesh mesh, Workload workload)
    {
        this.mesh = mesh;
        Scope = CallerScope.Of(mesh, workload);
        clusters = new(mesh, Scope);
    }

    public CallerScope Scope { get; }

    /// <summary>What becomes of a request.</summary>
    /// <param name="port">The port that the application calls.</param>
    /// <param name="sent">The request.</param>
    public RouteAnswer Answer(int port, HttpRequest sent)
    {
        var request = sent with { Path = NormalizedPath.Of(sent.Path, mesh.Config.PathNormalization) };
        if (OutboundTable.Of(Scope, port) is not { } table || VirtualHost.Find(table, request.HostName) is not { } host)
        {
            return RouteEvaluation.Unknown(request, Scope.IsRegistryOnly);
        }

        var evaluation = new RouteEvaluation(mesh, clusters, port);
        return host.Service is { } service
            ? evaluation.Plain(service, host.Port!.Number, request)
            : evaluation.Answer(host.Routes, request, claims: null, request) ?? new(RouteOutcome.NoRoute) { Status = 404 };
    }
}
