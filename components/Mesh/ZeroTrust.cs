using Istio.Security.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Workloads of a namespace refuse every call that the catalogue does not declare.</summary>
public sealed class ZeroTrust : PlatformComponent
{
    private readonly Dictionary<string, Resource> guards = [];

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ZeroTrust(string name, AccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:ZeroTrust", name, args, options)
    {
        // An empty spec is an ALLOW policy without rules: it matches every workload and allows nothing.
        Base = Declare("deny-by-default", new AuthorizationPolicySpecArgs(), Child);
        foreach (var service in args.Calls.Services)
        {
            if (service.ManagementPort is not null || !service.ManagementPaths.IsEmpty)
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
    private static AuthorizationPolicySpecArgs? AllowedTo(ServiceDefinition service, AccessArgs args)
    {
        var rules = args.Calls.CallersOf(service)
            .Select(call => Rule(
                new AuthorizationRuleFromSourceArgs { Principals = { Principals.For(args.Namespace, call.Caller.Name) } }, call.Operations, service))
            .ToList();
        if (!service.PublicOperations.IsEmpty)
        {
            rules.Add(Rule(FromOutside(args), service.PublicOperations, service));
        }

        return rules.Count == 0 ? null : new AuthorizationPolicySpecArgs
        {
            Action = AuthorizationAction.Allow,
            Selector = Selector(service),
            Rules = rules,
        };
    }

    /// <summary>The gateway, and not on its word alone: the token that it passes on is verified again by the service's own proxy.</summary>
    private static AuthorizationRuleFromSourceArgs FromOutside(AccessArgs args) => new()
    {
        Principals = { Principals.For(args.Gateway.Namespace, args.Gateway.ServiceAccount) },
        RequestPrincipals = { Principals.OfIssuer(args.TokenIssuer) },
    };

    private static AuthorizationRuleArgs Rule(AuthorizationRuleFromSourceArgs source, IEnumerable<Operation> operations, ServiceDefinition service) => new()
    {
        From = { new AuthorizationRuleFromArgs { Source = source } },
        To =
        {
            operations.Select(operation => new AuthorizationRuleToArgs
            {
                Operation = new AuthorizationRuleToOperationArgs
                {
                    Methods = operation.Methods,
                    Paths = operation.Paths,
                    Ports = { Text(service.Port) },
                },
            }).ToArray(),
        },
    };

    /// <summary>
    /// No rule opens the endpoints of the framework by accident, not even one with a star: those paths of the service's port are
    /// closed, or all of a port of their own. Kubelets are not stopped: their probes reach the sidecar's agent, and so does
    /// whoever reads metrics. The port is named, as a DENY rule without would close all of a TCP port.
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
                        Operation = service.ManagementPort is { } own
                            ? new AuthorizationRuleToOperationArgs { Ports = { Text(own) } }
                            : new AuthorizationRuleToOperationArgs { Paths = service.ManagementPaths, Ports = { Text(service.Port) } },
                    },
                },
            },
        },
    };

    private static AuthorizationPolicySpecSelectorArgs Selector(ServiceDefinition service) =>
        new() { MatchLabels = { ["app"] = service.Name } };

    private static string Text(int port) => port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
