using System.Globalization;
using Istio.Networking.V1;
using Istio.Security.V1;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The gateway alone asks the quota service, and that asks its Redis alone.</summary>
internal static class QuotaAccess
{
    private const string NamespaceLabel = "kubernetes.io/metadata.name";

    public static void Declare(string name, TenantsArgs args, CustomResourceOptions child)
    {
        var (counts, gateway) = (args.Counts.Endpoint, args.Gateway);
        _ = new AuthorizationPolicy(
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
                    Egress = { new SidecarSpecEgressArgs { Hosts = { counts.MeshHosts, "istio-system/*" } } },
                    OutboundTrafficPolicy = new SidecarSpecOutboundTrafficPolicyArgs { Mode = SidecarSpecOutboundTrafficPolicyMode.RegistryOnly },
                },
            },
            child);
        _ = new NetworkPolicy(
            $"{name}-{QuotaService.Name}",
            new NetworkPolicyArgs
            {
                Metadata = QuotaService.Metadata(args),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = new LabelSelectorArgs { MatchLabels = QuotaService.Selector() },
                    PolicyTypes = { "Ingress", "Egress" },
                    Ingress =
                    {
                        new NetworkPolicyIngressRuleArgs
                        {
                            From = { Peer(gateway.Namespace, ("istio", gateway.IstioLabel)) },
                            Ports = { Port(QuotaService.GrpcPort) },
                        },
                    },
                    Egress = { StoreEgress.To(counts) },
                },
            },
            child);
    }

    private static AuthorizationPolicySpecArgs FromGateway(TenantsArgs args) => new()
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
                        Source = new AuthorizationRuleFromSourceArgs { Principals = { Principals.Of(args.Gateway.Namespace, args.Gateway.ServiceAccount) } },
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

    private static NetworkPolicyPeerArgs Peer(string space, (string Label, string Value) pods) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceLabel] = space } },
        PodSelector = new LabelSelectorArgs { MatchLabels = { [pods.Label] = pods.Value } },
    };

    private static NetworkPolicyPortArgs Port(int port) => new() { Port = port, Protocol = "TCP" };
}
