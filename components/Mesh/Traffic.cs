using Istio.Networking.V1;
using Istio.Networking.V1Alpha3;
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
        var service = args.Service.Definition;
        var host = ServiceHost.For(service, args.Namespace);

        var destination = new DestinationRule(
            name,
            new DestinationRuleArgs
            {
                Metadata = Metadata(),
                Spec = new DestinationRuleSpecArgs
                {
                    Host = host,
                    TrafficPolicy = CircuitBreaker.From(service.Resilience, args.Service.Replicas),
                    Subsets = args.Service.Workloads(args.Tenants)
                        .Select(workload => new SubsetArgs { Name = workload.Subset, Labels = ServiceLabels.SubsetOf(workload) })
                        .ToArray(),
                },
            },
            Child);

        // Routes come after the subsets they name, and go before them: the other way round requests would fail meanwhile.
        var routes = new Routes(args.Service, args.Tenants, args.Faults, host, RouteScope.Mesh);
        Routes = new VirtualService(
            name,
            new VirtualServiceArgs
            {
                Metadata = Metadata(),
                Spec = new VirtualServiceSpecArgs { Hosts = { host }, Gateways = { Mesh }, Http = routes.All().ToArray() },
            },
            Child.After([destination, .. args.Pods]));

        foreach (var pool in args.Tenants.Pools)
        {
            var patches = OverloadProtection.From(service, args.PodLimit(pool));
            Declare($"overload-{pool}", new() { [ObjectLabels.App] = service.Name, [TenantList.PoolLabel] = pool }, patches);
        }

        foreach (var fault in args.Faults.Where(fault => fault.Service == service.Name && fault.At == FaultPlace.Service))
        {
            Declare(
                $"fault-{fault.Name}",
                new() { [ObjectLabels.App] = service.Name },
                [ProxyPatches.FilterBeforeRouter(ConfigPatchMatchContext.SidecarInbound, "envoy.filters.http.fault", FaultFilter.From(fault))]);
        }

        RegisterOutputs();

        // Anew for each object: inputs are read at the same time, and cannot be shared.
        ObjectMetaArgs Metadata() => new() { Name = service.Name, Namespace = args.Namespace };

        void Declare(string filter, InputMap<string> pods, params ConfigPatchArgs[] patches) => _ = new EnvoyFilter(
            $"{name}-{filter}",
            new EnvoyFilterArgs
            {
                Metadata = new ObjectMetaArgs { Name = $"{service.Name}-{filter}", Namespace = args.Namespace },
                Spec = new EnvoyFilterSpecArgs
                {
                    Priority = ProxyPatches.Priority,
                    WorkloadSelector = new EnvoyFilterSpecWorkloadSelectorArgs { Labels = pods },
                    ConfigPatches = patches,
                },
            },
            Child);
    }

    /// <summary>The routes, which lead to pods that are there.</summary>
    public Resource Routes { get; }
}
