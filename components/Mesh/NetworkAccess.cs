using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// The same calls as <see cref="ZeroTrust"/> lets through, one layer below: a pod that gets around its sidecar reaches
/// nothing that the catalogue does not declare.
/// </summary>
public sealed class NetworkAccess : PlatformComponent
{
    private const string App = "app";

    private readonly Dictionary<string, Resource> guards;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public NetworkAccess(string name, AccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:NetworkAccess", name, args, options)
    {
        var closed = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } };
        Base = Declare("platform", Platform(), Child.After(Declare("deny-by-default", closed, Child)));
        guards = args.Calls.Services.ToDictionary(service => service.Name, service => Declare(service.Name, Of(service, args), Child.After(Base)));

        RegisterOutputs();

        Resource Declare(string policy, NetworkPolicySpecArgs spec, CustomResourceOptions child) =>
            NetworkPolicies.Declare($"{name}-{policy}", policy, args.Namespace, spec, child);
    }

    /// <summary>Closes the namespace but for what every pod needs. Pods come after it, and so do the policies of services.</summary>
    public Resource Base { get; }

    /// <summary>The policy of a service's pods, which come after it.</summary>
    /// <param name="service">Name of the service.</param>
    public Resource GuardOf(string service) => guards[service];

    /// <summary>What every pod in the mesh needs: names, its control plane, whoever takes its traces, and whoever reads its metrics.</summary>
    private static NetworkPolicySpecArgs Platform() => new()
    {
        PodSelector = new LabelSelectorArgs(),
        PolicyTypes = { "Ingress", "Egress" },
        Egress = ProxyNeeds.Egress,
        Ingress = ProxyNeeds.Ingress,
    };

    private static NetworkPolicySpecArgs Of(ServiceDefinition service, AccessArgs args)
    {
        var from = args.Calls.CallersOf(service).Select(call => NetworkRules.Pods(App, call.Caller.Name)).ToList();
        if (!service.PublicOperations.IsEmpty)
        {
            from.Add(NetworkRules.Pods(args.Gateway.Namespace, "istio", args.Gateway.IstioLabel));
        }

        // A rule without peers would let everybody in: no peers, no rule.
        return new NetworkPolicySpecArgs
        {
            PodSelector = NetworkRules.Labels(App, service.Name),
            PolicyTypes = { "Ingress", "Egress" },
            Ingress = from.Count == 0
                ? ImmutableArray<NetworkPolicyIngressRuleArgs>.Empty
                : [NetworkRules.From(from, service.Port)],
            Egress = args.Calls.CalleesOf(service)
                .Select(callee => NetworkRules.To([NetworkRules.Pods(App, callee.Name)], callee.Port))
                .Concat(args.StoresOf(service).Select(NetworkRules.To))
                .Concat(args.TokensOf(service).Select(NetworkRules.To))
                .ToImmutableArray(),
        };
    }
}
