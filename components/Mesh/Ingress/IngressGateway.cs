using Istio.Networking.V1;
using Istio.Security.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>
/// The way in: TLS, a verified token that says the tenant, and routes by that. A request without a token is refused, so
/// that a header that a client sends for itself reaches nothing.
/// </summary>
public sealed class IngressGateway : PlatformComponent
{
    private const string Name = "payments";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public IngressGateway(string name, IngressArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:Ingress", name, args, options)
    {
        var atGateway = new ObjectMetaArgs { Name = Name, Namespace = args.Gateway.Namespace };

        _ = new RequestAuthentication(name, new RequestAuthenticationArgs { Metadata = atGateway, Spec = Tokens.AtGateway(args) }, Child);
        _ = new AuthorizationPolicy($"{name}-with-token", new AuthorizationPolicyArgs { Metadata = Named("with-token"), Spec = Tokens.Allow(args) }, Child);
        _ = new AuthorizationPolicy(
            $"{name}-without-token", new AuthorizationPolicyArgs { Metadata = Named("without-token"), Spec = Tokens.Deny(args) }, Child);
        if (args.Settings.FrontDoor.Length > 0)
        {
            _ = new AuthorizationPolicy(
                $"{name}-front-door", new AuthorizationPolicyArgs { Metadata = Named("front-door"), Spec = FrontDoor.Deny(args) }, Child);
        }

        if (args.AdmittedTenants is { } admitted)
        {
            _ = new AuthorizationPolicy(
                $"{name}-other-tenants",
                new AuthorizationPolicyArgs { Metadata = Named("other-tenants"), Spec = TenantAdmission.Deny(args, admitted) },
                Child);
        }

        var gateway = new Gateway(name, new GatewayArgs { Metadata = atGateway, Spec = Listeners.From(args) }, Child);

        _ = new VirtualService(
            name,
            new VirtualServiceArgs
            {
                Metadata = new ObjectMetaArgs { Name = $"{Name}-ingress", Namespace = args.Namespace },
                Spec = new VirtualServiceSpecArgs
                {
                    Hosts = args.Settings.Hosts,
                    Gateways = { $"{args.Gateway.Namespace}/{Name}" },
                    Http = Routes(args).ToArray(),
                },
            },
            Child.After([gateway, .. args.Routes]));

        foreach (var service in args.Services.Public)
        {
            _ = new RequestAuthentication(
                $"{name}-{service.Name}",
                new RequestAuthenticationArgs
                {
                    Metadata = new ObjectMetaArgs { Name = service.Name, Namespace = args.Namespace },
                    Spec = Tokens.AtService(args, service.Name),
                },
                Child);
        }

        RegisterOutputs();

        ObjectMetaArgs Named(string policy) => new() { Name = $"{Name}-{policy}", Namespace = args.Gateway.Namespace };
    }

    private static IEnumerable<HttpRouteArgs> Routes(IngressArgs args)
    {
        var services = args.Services.Public.ToList();
        foreach (var service in services)
        {
            var host = ServiceHost.For(service.Definition, args.Namespace);
            foreach (var route in new Routes(service, args.Services.Tenants, args.Faults, host, RouteScope.Gateway(service.Definition)).All())
            {
                if (services.Count > 1)
                {
                    route.Name = route.Name!.Apply(own => $"{service.Name}-{own}");
                }

                yield return route;
            }
        }

        yield return new HttpRouteArgs { Name = "nothing-here", DirectResponse = new HttpRouteDirectResponseArgs { Status = 404 } };
    }
}
