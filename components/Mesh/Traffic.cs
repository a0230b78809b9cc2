using Istio.Networking.V1;
using Istio.Networking.V1Alpha3;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>How requests reach a service: circuit breaker and subsets, routes, timeouts and retries, faults, overload protection.</summary>
public sealed class Traffic : PlatformComponent
{
    private const string Mesh = "mesh";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Traffic(string name, TrafficArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:Traffic", name, args, options)
    {
        var host = args.Namespace.Apply(space => ServiceHost.Of(args.Service, space));

        var destination = new DestinationRule(
            name,
            new DestinationRuleArgs
            {
                Metadata = Metadata(),
                Spec = new DestinationRuleSpecArgs
                {
                    Host = host,
                    TrafficPolicy = CircuitBreaker.Of(args.Service.Resilience, args.Replicas),
                    Subsets = Workload.Of(args.Service, args.Release, args.Tenants)
                        .Select(workload => new SubsetArgs { Name = workload.Subset, Labels = ServiceLabels.SubsetOf(workload) })
                        .ToArray(),
                },
            },
            Child);

        // Routes come after the subsets they name, and go before them: the other way round requests would fail meanwhile.
        var routes = new Routes(args.Service, args.Release, args.Tenants, args.Faults, host, RouteScope.Mesh);
        _ = new VirtualService(
            name,
            new VirtualServiceArgs
            {
                Metadata = Metadata(),
                Spec = new VirtualServiceSpecArgs { Hosts = { host }, Gateways = { Mesh }, Http = routes.All().ToArray() },
            },
            Child.After(destination));

        Declare("overload", OverloadProtection.Of(args.Service));
        foreach (var fault in args.Faults.Where(fault => fault.Service == args.Service.Name && fault.At == FaultPlace.Service))
        {
            Declare($"fault-{fault.Name}", [ProxyPatches.FilterBeforeRouter(ConfigPatchMatchContext.SidecarInbound, "envoy.filters.http.fault", fault.ForFilter())]);
        }

        RegisterOutputs();

        // Anew for each object: inputs are read at the same time, and cannot be shared.
        ObjectMetaArgs Metadata() => new() { Name = args.Service.Name, Namespace = args.Namespace };

        void Declare(string filter, params ConfigPatchArgs[] patches) => _ = new EnvoyFilter(
            $"{name}-{filter}",
            new EnvoyFilterArgs
            {
                Metadata = new ObjectMetaArgs { Name = $"{args.Service.Name}-{filter}", Namespace = args.Namespace },
                Spec = new EnvoyFilterSpecArgs
                {
                    Priority = ProxyPatches.Priority,
                    WorkloadSelector = new EnvoyFilterSpecWorkloadSelectorArgs { Labels = { ["app"] = args.Service.Name } },
                    ConfigPatches = patches,
                },
            },
            Child);
    }
}
