using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Where a route leads.</summary>
internal abstract record RouteTarget
{
    /// <summary>The route, with where it leads.</summary>
    /// <param name="route">What else it says.</param>
    public abstract HttpRouteArgs Of(HttpRouteArgs route);
}
