using Payments.Infra.Components.Mesh.Ingress;
using Payments.Infra.Components.Mesh.Isolation;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>
/// The namespace that faces the outside is closed both ways, but for what the gateway is there for: requests come in, and go
/// to the public services, and to the one that counts them.
/// </summary>
internal static class GatewayNetwork
{
    /// <summary>Where load balancers ask whether a pod is ready.</summary>
    private const int HealthPort = 15021;

    /// <summary>Declares the policies.</summary>
    /// <returns>All of them: the gateway's pods come after.</returns>
    public static Resource[] Declare(ControlPlaneArgs args, CustomResourceOptions child)
    {
        var (ns, label) = (args.Gateway.Namespace, args.Gateway.IstioLabel);
        return
        [
            NetworkPolicies.Declare($"{ns}-deny-by-default", "deny-by-default", ns, new LabelSelectorArgs(), [], [], child),
            NetworkPolicies.Declare(
                $"{ns}-gateway",
                args.Gateway.Release,
                ns,
                NetworkRules.Labels("istio", label),
                [NetworkRules.FromAnywhere(Listeners.PlainPort, Listeners.TlsPort, HealthPort), .. ProxyNeeds.Ingress],
                [
                    .. ProxyNeeds.Egress,
                    .. args.PublicServices.Select(service => To(service.Name, service.Port)),
                    To(QuotaService.Name, QuotaService.GrpcPort),
                ],
                child),
        ];

        NetworkPolicyEgressRuleArgs To(string app, int port) =>
            NetworkRules.To([NetworkRules.Pods(args.ServiceNamespace, ObjectLabels.App, app)], port);
    }
}
