using Istio.Networking.V1;
using Payments.Infra.Components.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>How requests reach a service: circuit breaker and subsets, routes, timeouts and retries.</summary>
public sealed class Traffic : ComponentResource
{
    private const string Mesh = "mesh";

    /// <summary>Declares the rules.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public Traffic(string name, TrafficArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:Traffic", name, args, options)
    {
        var child = ChildOptions.Of(this, options);
        var host = args.Namespace.Apply(space => ServiceHost.Of(args.Service, space));
        var metadata = new ObjectMetaArgs { Name = args.Service.Name, Namespace = args.Namespace };

        var destination = new DestinationRule(
            name,
            new DestinationRuleArgs
            {
                Metadata = metadata,
                Spec = new DestinationRuleSpecArgs
                {
                    Host = host,
                    TrafficPolicy = CircuitBreaker.Of(args.Service.Resilience, args.Replicas),
                    Subsets = Workload.Of(args.Service, args.Release)
                        .Select(workload => new SubsetArgs { Name = workload.Subset, Labels = { ["version"] = workload.Subset } })
                        .ToArray(),
                },
            },
            child);

        // Routes come after the subsets they name, and go before them: the other way round requests would fail meanwhile.
        _ = new VirtualService(
            name,
            new VirtualServiceArgs
            {
                Metadata = metadata,
                Spec = new VirtualServiceSpecArgs { Hosts = { host }, Gateways = { Mesh }, Http = Routes.Of(args, host).ToArray() },
            },
            CustomResourceOptions.Merge(child, new CustomResourceOptions { DependsOn = { destination } }));
        RegisterOutputs();
    }
}
