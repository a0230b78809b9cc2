using System.Text.Json;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>
/// Values of the four charts. Helm says nothing of a key that a chart does not know: every path here is tested against
/// the chart's own list.
/// </summary>
internal static class ChartValues
{
    /// <summary>AKS rewrites the selectors of webhooks that do not ask to be left alone, and upgrades then conflict.</summary>
    private const string EnforcerAnnotation = "admissions.enforcer/disabled";

    /// <summary>Configuration of the proxy of one pod.</summary>
    private const string ProxyConfigAnnotation = "proxy.istio.io/config";

    /// <summary>An account for control planes of other clusters, which may read all Secrets. There are no other clusters.</summary>
    private const string ReaderOfOthers = "enableReaderRBAC";

    public static Dictionary<string, object> Base(IstioInstallation installation) => new()
    {
        // The webhook that checks what has no revision asks this control plane.
        ["defaultRevision"] = installation.Version.Revision,
        ["base"] = Map(("validationFailurePolicy", "Fail")),
        ["global"] = Map((ReaderOfOthers, false)),
    };

    public static Dictionary<string, object> NodeAgent(ControlPlaneArgs args) => new()
    {
        ["global"] = new Dictionary<string, object>
        {
            ["hub"] = args.Images.OfPart(args.Installation.Hub),
            ["tag"] = args.Installation.Newest.ToString(),
            ["variant"] = IstioImages.Variant,
            ["logAsJson"] = true,

            // The chart knows where each of them keeps its network plugins.
            ["platform"] = args.Installation.Platform == ClusterPlatform.Standard ? "" : $"{args.Installation.Platform}".ToLowerInvariant(),
        },
        ["seccompProfile"] = Seccomp(),
        ["resources"] = Resources("50m", "100Mi", "500m", "256Mi"),
    };

    public static Dictionary<string, object> Istiod(ControlPlaneArgs args, IstioVersion version) =>
        IstiodOf(args, version).With(Authority.Values(args.Authority));

    private static Dictionary<string, object> IstiodOf(ControlPlaneArgs args, IstioVersion version) => new()
    {
        ["revision"] = version.Revision,
        ["autoscaleEnabled"] = true,
        ["autoscaleMin"] = args.Installation.Istiod.Min,
        ["autoscaleMax"] = args.Installation.Istiod.Max,
        ["rollingMaxUnavailable"] = 0,
        ["pdb"] = Map(("minAvailable", 1), ("unhealthyPodEvictionPolicy", "AlwaysAllow")),
        ["resources"] = Resources("250m", "1Gi", "1", "2Gi"),
        ["seccompProfile"] = Seccomp(),
        ["nodeSelector"] = args.Nodes,
        ["topologySpreadConstraints"] = Spread(("app", "istiod"), ("istio.io/rev", version.Revision)),
        ["cni"] = Map(("enabled", true)),
        ["base"] = Map(("validationFailurePolicy", "Fail")),
        ["sidecarInjectorWebhookAnnotations"] = Map((EnforcerAnnotation, "true")),
        ["env"] = Map(("ENABLE_NATIVE_SIDECARS", "true")),
        ["global"] = Global(args, version),
        ["meshConfig"] = MeshConfig.Values(args.Cell),
    };

    public static Dictionary<string, object> Gateway(ControlPlaneArgs args) => new()
    {
        // A change restarts the pods, which then get the proxy of that version.
        ["revision"] = args.Installation.Version.Revision,
        ["podAnnotations"] = PodAnnotations(args),
        ["autoscaling"] = new Dictionary<string, object>
        {
            ["enabled"] = true,
            ["minReplicas"] = args.Installation.Gateway.Min,
            ["maxReplicas"] = args.Installation.Gateway.Max,
            ["targetCPUUtilizationPercentage"] = 65,
        },
        ["podDisruptionBudget"] = Map(("maxUnavailable", 1)),
        ["resources"] = Resources("500m", "256Mi", "2", "512Mi"),
        ["priorityClassName"] = (object?)args.GatewayPriority ?? "",

        // The chart's own context is replaced as a whole: without the sysctl the proxy could not listen on 80 and 443.
        ["securityContext"] = new Dictionary<string, object>
        {
            ["seccompProfile"] = Seccomp(),
            ["sysctls"] = new[] { Map(("name", "net.ipv4.ip_unprivileged_port_start"), ("value", "0")) },
        },
        ["nodeSelector"] = args.Nodes,
        ["topologySpreadConstraints"] = Spread(("istio", args.Gateway.IstioLabel)),
        ["terminationGracePeriodSeconds"] = 60,
        ["service"] = GatewayService.Values(args),
    };

    private static Dictionary<string, object> PodAnnotations(ControlPlaneArgs args)
    {
        var annotations = Map((ObjectLabels.MeshRevision, args.Installation.Version.Revision));
        var topology = Map(("gatewayTopology", Map(("numTrustedProxies", args.TrustedProxies))));
        return args.TrustedProxies == 0 ? annotations : annotations.With((ProxyConfigAnnotation, JsonSerializer.Serialize(topology)));
    }

    private static Dictionary<string, object> Global(ControlPlaneArgs args, IstioVersion version) => new()
    {
        ["hub"] = args.Images.OfPart(args.Installation.Hub),
        ["tag"] = version.ToString(),
        ["variant"] = IstioImages.Variant,
        ["logAsJson"] = true,
        ["priorityClassName"] = "system-cluster-critical",
        ["networkPolicy"] = Map(("enabled", true)),
        [ReaderOfOthers] = false,
        ["proxy"] = new Dictionary<string, object>
        {
            ["seccompProfile"] = Seccomp(),

            // Sidecars know the few services that their own calls, so they need less than the chart gives them.
            ["resources"] = Resources("25m", "40Mi", "500m", "192Mi"),
        },
    };
}
