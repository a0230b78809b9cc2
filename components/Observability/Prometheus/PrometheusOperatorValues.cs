using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Values of Prometheus' operator, and of the jobs that create the certificate of its webhook.</summary>
internal static class PrometheusOperatorValues
{
    public static Dictionary<string, object> Create() => new()
    {
        ["resources"] = Resources("50m", "64Mi", "500m", "256Mi"),
        ["securityContext"] = PodSecurity(65534),
        ["containerSecurityContext"] = ContainerSecurity(),
        ["prometheusConfigReloader"] = Map(("resources", Resources("10m", "32Mi", "100m", "64Mi"))),
        ["admissionWebhooks"] = Map(
            // A rule that does not parse is refused, and not put aside.
            ("failurePolicy", "Fail"),
            ("patch", Map(
                ("resources", Resources("10m", "32Mi", "100m", "64Mi")),
                ("securityContext", PodSecurity(2000)))),
            ("createSecretJob", Map(("securityContext", ContainerSecurity()))),
            ("patchWebhookJob", Map(("securityContext", ContainerSecurity())))),
    };
}
