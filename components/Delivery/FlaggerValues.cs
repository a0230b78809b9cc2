using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Delivery;

/// <summary>Values of Flagger's chart.</summary>
internal static class FlaggerValues
{
    /// <summary>The values.</summary>
    /// <param name="ns">The namespace that it looks at.</param>
    public static Dictionary<string, object> From(string ns) => new()
    {
        ["meshProvider"] = "istio",
        ["metricsServer"] = Tools.Prometheus.Address,
        ["namespace"] = ns,
        ["noCrossNamespaceRefs"] = true,

        // The label in which its pods differ from those that serve. Of `app`, the default, policies and routes know one value alone.
        ["selectorLabels"] = ObjectLabels.Instance,

        // Else it would copy Secrets, and pods that serve would keep passwords that have been changed.
        ["configTracking"] = Map(("enabled", false)),
        ["crd"] = Map(("create", true)),
        ["rbac"] = Map(("create", false)),
        ["securityContext"] = Map(("enabled", true), ("context", ContainerSecurity().With(("runAsUser", PodHardening.UserId)))),
        ["resources"] = Resources("20m", "64Mi", "500m", "256Mi"),
    };
}
