using System.Globalization;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Install;
using Payments.Infra.Components.Observability.Jaeger;

namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Values of Kiali's chart.</summary>
internal static class KialiValues
{
    public static Dictionary<string, object> Of(MeshConsoleArgs args) => new()
    {
        ["auth"] = Login(args),
        ["login_token"] = new Dictionary<string, object> { ["signing_key"] = $"secret:{SigningKey.SecretName}:{SigningKey.Key}" },
        ["external_services"] = Sources(args),
        ["deployment"] = Deployment(args),
    };

    private static Dictionary<string, object> Login(MeshConsoleArgs args) => args.Settings.Login switch
    {
        KialiLogin.Token => new() { ["strategy"] = "token" },
        KialiLogin.Anonymous => new() { ["strategy"] = "anonymous" },
        KialiLogin.OpenId => new()
        {
            ["strategy"] = "openid",
            ["openid"] = new Dictionary<string, object>
            {
                ["client_id"] = args.SingleSignOn!.ClientId,
                ["issuer_uri"] = args.SingleSignOn.Issuer,
                ["scopes"] = new[] { "openid", "profile", "email" },

                // The API server of AKS takes no tokens of others: Kiali reads with its own account, and people only see.
                ["disable_rbac"] = true,
            },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(args), args.Settings.Login, "expected one of the named logins"),
    };

    private static Dictionary<string, object> Sources(MeshConsoleArgs args) => new()
    {
        ["prometheus"] = new Dictionary<string, object> { ["url"] = Tools.Prometheus.Address },
        ["grafana"] = new Dictionary<string, object>
        {
            ["enabled"] = true,
            ["internal_url"] = Tools.Grafana.Address,
            ["external_url"] = args.GrafanaUrl,
            ["health_check_url"] = $"{Tools.Grafana.Address}/api/health",
            ["datasource_uid"] = DataSources.Prometheus,
        },
        ["tracing"] = new Dictionary<string, object>
        {
            ["enabled"] = true,
            ["provider"] = "jaeger",
            ["use_grpc"] = true,
            ["internal_url"] = string.Create(CultureInfo.InvariantCulture, $"http://{Tools.Jaeger.Host}:{JaegerConfig.GrpcPort}"),
        },
    };

    private static Dictionary<string, object> Deployment(MeshConsoleArgs args)
    {
        var deployment = new Dictionary<string, object>
        {
            ["view_only_mode"] = true,
            ["network_policy"] = new Dictionary<string, object> { ["enabled"] = true },
            ["security_context"] = Hardened.Container(),
            ["resources"] = Hardened.Resources("25m", "128Mi", "500m", "512Mi"),
            ["pod_labels"] = new Dictionary<string, object> { ["sidecar.istio.io/inject"] = "false" },
            ["discovery_selectors"] = new Dictionary<string, object>
            {
                ["default"] = args.Shown.Select(space => new Dictionary<string, object> { ["matchLabels"] = new Dictionary<string, object> { ["kubernetes.io/metadata.name"] = space } }).ToArray(),
            },
        };
        if (args.Settings.Login == KialiLogin.OpenId)
        {
            deployment["secret_name"] = args.SingleSignOn!.ClientSecret;
        }

        return deployment;
    }
}
