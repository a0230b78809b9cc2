using System.Globalization;
using Istio.Networking.V1;
using Istio.Security.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The gateway alone asks the quota service, and that asks its Redis alone.</summary>
internal static class QuotaAccess
{
    /// <summary>Declares the policies.</summary>
    /// <returns>Those that guard the pods, which come after them.</returns>
    public static Resource[] Declare(string name, TenantIsolationArgs args, CustomResourceOptions child)
    {
        var (counts, gateway) = (args.Counts.Endpoint, args.Gateway);
        var callers = new AuthorizationPolicy(
            $"{name}-{QuotaService.Name}",
            new AuthorizationPolicyArgs { Metadata = QuotaService.Metadata(args), Spec = FromGateway(args) },
            child);
        _ = new Sidecar(
            $"{name}-{QuotaService.Name}",
            new SidecarArgs
            {
                Metadata = QuotaService.Metadata(args),
                Spec = new SidecarSpecArgs
                {
                    WorkloadSelector = new SidecarSpecWorkloadSelectorArgs { Labels = QuotaService.Selector() },
                    Egress = { new SidecarSpecEgressArgs { Hosts = { counts.MeshHosts, ProxyNeeds.ControlPlaneHosts, ProxyNeeds.TraceCollectorHost } } },
                    OutboundTrafficPolicy = new SidecarSpecOutboundTrafficPolicyArgs { Mode = SidecarSpecOutboundTrafficPolicyMode.RegistryOnly },
                },
            },
            child);
        var network = new NetworkPolicy(
            $"{name}-{QuotaService.Name}",
            new NetworkPolicyArgs
            {
                Metadata = QuotaService.Metadata(args),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = new LabelSelectorArgs { MatchLabels = QuotaService.Selector() },
                    PolicyTypes = { "Ingress", "Egress" },
                    Ingress = { NetworkRules.From([NetworkRules.Pods(gateway.Namespace, "istio", gateway.IstioLabel)], QuotaService.GrpcPort) },
                    Egress = { NetworkRules.To(counts) },
                },
            },
            child);
        return [callers, network];
    }

    private static AuthorizationPolicySpecArgs FromGateway(TenantIsolationArgs args) => new()
    {
        Action = AuthorizationAction.Allow,
        Selector = new AuthorizationPolicySpecSelectorArgs { MatchLabels = QuotaService.Selector() },
        Rules =
        {
            new AuthorizationRuleArgs
            {
                From =
                {
                    new AuthorizationRuleFromArgs
                    {
                        Source = new AuthorizationRuleFromSourceArgs { Principals = { Principals.For(args.Gateway.Namespace, args.Gateway.ServiceAccount) } },
                    },
                },
                To =
                {
                    new AuthorizationRuleToArgs
                    {
                        Operation = new AuthorizationRuleToOperationArgs { Ports = { QuotaService.GrpcPort.ToString(CultureInfo.InvariantCulture) } },
                    },
                },
            },
        },
    };
}
