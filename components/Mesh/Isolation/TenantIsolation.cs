using Istio.Networking.V1Alpha3;
using Istio.Security.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>
/// Keeps tenants apart: who may say which tenant a request is of, who gets into a dedicated pool, and how many requests
/// each has. An entry of the list is all it takes; without the entry nothing of it is left.
/// </summary>
public sealed class TenantIsolation : PlatformComponent
{
    private readonly Dictionary<(string Service, string Pool), Resource> guards;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public TenantIsolation(string name, TenantIsolationArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:Tenants", name, args, options)
    {
        guards = args.Services.Definitions
            .SelectMany(service => PoolPolicies.For(service, args).Select(policy => (service.Name, Policy: policy)))
            .ToDictionary(entry => (entry.Name, entry.Policy.Pool), entry => Declare($"{entry.Name}-{entry.Policy.Name}", entry.Policy.Spec));

        var quotas = new QuotaService(name, args, Child);
        _ = new EnvoyFilter(
            $"{name}-quota",
            new EnvoyFilterArgs
            {
                Metadata = new ObjectMetaArgs { Name = "tenant-quota", Namespace = args.Gateway.Namespace },
                Spec = new EnvoyFilterSpecArgs
                {
                    Priority = ProxyPatches.Priority,
                    WorkloadSelector = new EnvoyFilterSpecWorkloadSelectorArgs { Labels = { ["istio"] = args.Gateway.IstioLabel } },
                    ConfigPatches = QuotaFilter.From(args).ToArray(),
                },
            },
            Child.After(quotas.Service, args.GatewayNamespace));
        RegisterOutputs();

        Resource Declare(string policy, AuthorizationPolicySpecArgs spec) => new AuthorizationPolicy(
            $"{name}-{policy}",
            new AuthorizationPolicyArgs { Metadata = new ObjectMetaArgs { Name = policy, Namespace = args.Namespace }, Spec = spec },
            Child);
    }

    /// <summary>What keeps other tenants out of pods of a service, which come after it; nothing for pods of a service that nobody calls.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="pool">Pool of the pods.</param>
    public IEnumerable<Resource> GuardsOf(string service, string pool) =>
        new[] { TenantList.StandardPool, pool }.Distinct().Where(name => guards.ContainsKey((service, name))).Select(name => guards[(service, name)]);
}
