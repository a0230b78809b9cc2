using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>The routes of another VirtualService of the same namespace.</summary>
/// <param name="Name">Its name.</param>
internal sealed record DelegatedTarget(string Name) : RouteTarget
{
    /// <inheritdoc/>
    public override HttpRouteArgs Of(HttpRouteArgs route)
    {
        route.Delegate = new HttpRouteDelegateArgs { Name = Name };
        return route;
    }
}
