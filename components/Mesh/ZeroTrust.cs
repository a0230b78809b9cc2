using Istio.Security.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Workloads of a namespace refuse every call that the catalogue does not declare.</summary>
public sealed class ZeroTrust : PlatformComponent
{
    private readonly Dictionary<string, Resource> guards = [];

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ZeroTrust(string name, ZeroTrustArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:ZeroTrust", name, args, options)
    {
        // An empty spec is an ALLOW policy without rules: it matches every workload and allows nothing.
        Base = Declare("deny-by-default", new AuthorizationPolicySpecArgs(), Child);
        foreach (var service in args.Calls.Services)
        {
            if (!service.ManagementPaths.IsEmpty)
            {
                guards[service.Name] = Declare($"{service.Name}-management", DenyManagement(service), Child.After(Base));
            }

            if (AllowedTo(service, args) is { } allowed)
            {
                Declare(service.Name, allowed, Child);
            }
        }

        RegisterOutputs();

        Resource Declare(string policy, AuthorizationPolicySpecArgs spec, CustomResourceOptions child) => new AuthorizationPolicy(
            $"{name}-{policy}",
            new AuthorizationPolicyArgs { Metadata = new ObjectMetaArgs { Name = policy, Namespace = args.Namespace }, Spec = spec },
            child);
    }

    /// <summary>Refuses every call that no other policy allows. Pods come after it.</summary>
    public Resource Base { get; }

    /// <summary>What refuses calls to a service that no rule may open; its pods come after it.</summary>
    /// <param name="service">Name of the service.</param>
    public Resource GuardOf(string service) => guards.GetValueOrDefault(service, Base);

    /// <summary>Operations that the callers of a service are allowed; null when it has no callers.</summary>
    private static AuthorizationPolicySpecArgs? AllowedTo(ServiceDefinition service, ZeroTrustArgs args)
    {
        var rules = args.Calls.CallersOf(service)
            .Select(call => Rule(Principals.For(args.Namespace, call.Caller.Name), call.Operations, service))
            .ToList();
        if (!service.PublicOperations.IsEmpty)
        {
            rules.Add(Rule(Principals.For(args.Gateway.Namespace, args.Gateway.ServiceAccount), service.PublicOperations, service));
        }

        return rules.Count == 0 ? null : new AuthorizationPolicySpecArgs
        {
            Action = AuthorizationAction.Allow,
            Selector = Selector(service),
            Rules = rules,
        };
    }

    private static AuthorizationRuleArgs Rule(string principal, IEnumerable<Operation> operations, ServiceDefinition service) => new()
    {
        From = { new AuthorizationRuleFromArgs { Source = new AuthorizationRuleFromSourceArgs { Principals = { principal } } } },
        To =
        {
            operations.Select(operation => new AuthorizationRuleToArgs
            {
                Operation = new AuthorizationRuleToOperationArgs
                {
                    Methods = operation.Methods,
                    Paths = operation.Paths,
                    Ports = { Port(service) },
                },
            }).ToArray(),
        },
    };

    /// <summary>
    /// No rule opens the endpoints of the framework by accident, not even one with a star. Kubelets are not stopped:
    /// their probes reach the sidecar's agent. The port is named, as a DENY rule without would close all of a TCP port.
    /// </summary>
    private static AuthorizationPolicySpecArgs DenyManagement(ServiceDefinition service) => new()
    {
        Action = AuthorizationAction.Deny,
        Selector = Selector(service),
        Rules =
        {
            new AuthorizationRuleArgs
            {
                To =
                {
                    new AuthorizationRuleToArgs
                    {
                        Operation = new AuthorizationRuleToOperationArgs { Paths = service.ManagementPaths, Ports = { Port(service) } },
                    },
                },
            },
        },
    };

    private static AuthorizationPolicySpecSelectorArgs Selector(ServiceDefinition service) =>
        new() { MatchLabels = { ["app"] = service.Name } };

    private static string Port(ServiceDefinition service) => service.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
