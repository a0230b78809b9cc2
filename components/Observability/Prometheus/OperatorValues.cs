using Payments.Infra.Components.Observability.Install;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Values of Prometheus' operator, and of the jobs that make the certificate of its webhook.</summary>
internal static class OperatorValues
{
    public static Dictionary<string, object> Of() => new()
    {
        ["resources"] = Hardened.Resources("50m", "64Mi", "500m", "256Mi"),
        ["securityContext"] = Hardened.Pod(65534),
        ["containerSecurityContext"] = Hardened.Container(),
        ["prometheusConfigReloader"] = new Dictionary<string, object> { ["resources"] = Hardened.Resources("10m", "32Mi", "100m", "64Mi") },
        ["admissionWebhooks"] = new Dictionary<string, object>
        {
            // A rule that does not parse is refused, and not put aside.
            ["failurePolicy"] = "Fail",
            ["patch"] = new Dictionary<string, object>
            {
                ["resources"] = Hardened.Resources("10m", "32Mi", "100m", "64Mi"),
                ["securityContext"] = Hardened.Pod(2000),
            },
            ["createSecretJob"] = new Dictionary<string, object> { ["securityContext"] = Hardened.Container() },
            ["patchWebhookJob"] = new Dictionary<string, object> { ["securityContext"] = Hardened.Container() },
        },
    };
}
