using System.Globalization;
using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Jaeger;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Values of Kiali's chart.</summary>
internal static class KialiValues
{
    private static readonly string[] Scopes = ["openid", "profile", "email"];
    private static readonly string[] LogView = ["logs-tab"];

    public static Dictionary<string, object> From(KialiArgs args) => new()
    {
        ["auth"] = Login(args),
        ["login_token"] = Map(("signing_key", $"secret:{Kiali.SigningKeySecret}:{Kiali.SigningKey}")),
        ["external_services"] = Sources(args),
        ["deployment"] = Deployment(args),

        // It reads with its own account, which may read the logs of every pod: more than whoever looks at the mesh needs.
        ["kiali_feature_flags"] = Map(("disabled_features", LogView)),
    };

    private static Dictionary<string, object> Login(KialiArgs args) => args.Settings.Login switch
    {
        KialiLogin.Token => new() { ["strategy"] = "token" },
        KialiLogin.Anonymous => new() { ["strategy"] = "anonymous" },
        KialiLogin.OpenId => new()
        {
            ["strategy"] = "openid",
            ["openid"] = Map(
                ("client_id", args.SingleSignOn!.ClientId),
                ("issuer_uri", args.SingleSignOn.Issuer),
                ("scopes", Scopes),
                ("allowed_domains", args.Settings.AllowedDomains),

                // The API server of AKS does not accept tokens of this issuer: Kiali reads with its own account, for viewing only.
                ("disable_rbac", true)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(args), args.Settings.Login, "expected one of the named logins"),
    };

    private static Dictionary<string, object> Sources(KialiArgs args) => new()
    {
        ["prometheus"] = Metrics(args),
        ["grafana"] = Grafana(args.Grafana),
        ["tracing"] = Map(
            ("enabled", true),
            ("provider", "jaeger"),
            ("use_grpc", true),
            ("internal_url", string.Create(CultureInfo.InvariantCulture, $"http://{Tools.Jaeger.Host}:{JaegerConfig.GrpcPort}"))),
    };

    /// <summary>Of Thanos it cannot ask how long it keeps metrics, nor how often Prometheus reads them.</summary>
    private static Dictionary<string, object> Metrics(KialiArgs args) => args.MetricsSource == Tools.Prometheus
        ? Map(("url", args.MetricsSource.Address))
        : Map(
            ("url", args.MetricsSource.Address),
            ("thanos_proxy", Map(
                ("enabled", true),
                ("retention_period", string.Create(CultureInfo.InvariantCulture, $"{(args.Metrics.LongTerm ?? new()).RawDays}d")),
                ("scrape_interval", string.Create(CultureInfo.InvariantCulture, $"{args.Metrics.IntervalSeconds}s")))));

    private static Dictionary<string, object> Grafana(GrafanaSettings settings)
    {
        var address = settings.IsSecure ? Tools.Grafana.Address.Replace("http:", "https:", StringComparison.Ordinal) : Tools.Grafana.Address;
        var values = Map(
            ("enabled", true),
            ("internal_url", address),
            ("external_url", settings.Url),
            ("health_check_url", $"{address}/api/health"),
            ("datasource_uid", DataSources.Prometheus));
        if (settings.IsSecure)
        {
            // Its certificate is for the name that people use, which no Service has; a network policy says who answers at this one.
            values["auth"] = Map(("insecure_skip_verify", true));
        }

        return values;
    }

    private static Dictionary<string, object> Deployment(KialiArgs args)
    {
        var deployment = Map(
            ("view_only_mode", true),
            ("network_policy", Map(("enabled", true))),
            ("security_context", ContainerSecurity()),
            ("resources", Resources("25m", "128Mi", "500m", "512Mi")),
            ("pod_labels", Map(("sidecar.istio.io/inject", "false"))),
            ("discovery_selectors", Map(
                ("default", args.VisibleNamespaces.Select(ns => Map(("matchLabels", Map(("kubernetes.io/metadata.name", ns))))).ToArray()))));
        if (args.Settings.Login == KialiLogin.OpenId)
        {
            deployment["secret_name"] = args.SingleSignOn!.ClientSecret;
        }

        return deployment;
    }
}
