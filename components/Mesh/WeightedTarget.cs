using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Subsets, each with its share.</summary>
/// <param name="Destinations">The subsets.</param>
internal sealed record WeightedTarget(HttpRouteDestinationArgs[] Destinations) : RouteTarget
{
    /// <inheritdoc/>
    public override HttpRouteArgs Of(HttpRouteArgs route)
    {
        route.Route = Destinations;
        return route;
    }
}
