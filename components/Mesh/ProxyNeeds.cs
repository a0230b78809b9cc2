using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>What every proxy of the mesh needs: names, its control plane, whoever takes its traces, and whoever reads its metrics.</summary>
internal static class ProxyNeeds
{
    /// <summary>The control plane, as a Sidecar names it.</summary>
    public const string ControlPlaneHosts = $"{Namespaces.ControlPlane}/*";

    /// <summary>Where a proxy gets its configuration and certificates.</summary>
    private const int IstiodPort = 15012;

    /// <summary>Where a proxy gives its own metrics and the application's.</summary>
    private const int MetricsPort = 15020;

    /// <summary>Who takes traces, as a Sidecar names it: proxies send them themselves, and only to what they know.</summary>
    public static string TraceCollectorHost { get; } = $"{Tools.Collector.Namespace}/{Tools.Collector.Host}";

    /// <summary>The ways out, anew for each policy.</summary>
    public static NetworkPolicyEgressRuleArgs[] Egress =>
    [
        NetworkRules.ToDns(),
        NetworkRules.To([NetworkRules.Pods(Namespaces.ControlPlane, "app", "istiod")], IstiodPort),
        NetworkRules.To(Tools.Collector, Tools.Collector.Port),
    ];

    /// <summary>The way in, anew for each policy.</summary>
    public static NetworkPolicyIngressRuleArgs[] Ingress => [NetworkRules.From(Tools.Prometheus, MetricsPort)];
}
