using Istio.Networking.V1Alpha3;
using Istio.Security.V1;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>
/// Keeps tenants apart: who may say which tenant a request is of, who gets into a dedicated pool, and how many requests
/// each has. An entry of the list is all it takes; without the entry nothing of it is left.
/// </summary>
public sealed class TenantIsolation : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public TenantIsolation(string name, TenantIsolationArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:Tenants", name, args, options)
    {
        foreach (var service in args.Services.Calls.Services)
        {
            if (PoolPolicies.TrustedCallers(service, args) is { } trusted)
            {
                Declare($"{service.Name}-tenant-header", trusted);
            }

            foreach (var tenant in args.Services.Tenants.Dedicated)
            {
                Declare($"{service.Name}-{tenant.DedicatedPool}", PoolPolicies.OwnTenantOnly(service, tenant, args));
            }
        }

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
                    ConfigPatches = QuotaFilter.Of(args).ToArray(),
                },
            },
            Child.After(quotas.Service));
        RegisterOutputs();

        void Declare(string policy, AuthorizationPolicySpecArgs spec) => _ = new AuthorizationPolicy(
            $"{name}-{policy}",
            new AuthorizationPolicyArgs { Metadata = new ObjectMetaArgs { Name = policy, Namespace = args.Namespace }, Spec = spec },
            Child);
    }
}
