namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Grafana's own configuration: sections and their keys.</summary>
internal static class GrafanaIni
{
    public static Dictionary<string, object> Of(DashboardsArgs args, string certificatePath)
    {
        var ini = new Dictionary<string, object>
        {
            ["analytics"] = new Dictionary<string, object> { ["check_for_updates"] = false, ["reporting_enabled"] = false },
            ["auth.anonymous"] = new Dictionary<string, object> { ["enabled"] = false },
            ["users"] = new Dictionary<string, object> { ["allow_sign_up"] = false, ["default_theme"] = "system" },
            ["security"] = new Dictionary<string, object>
            {
                ["cookie_secure"] = args.Settings.Url.StartsWith("https://", StringComparison.Ordinal),
                ["cookie_samesite"] = "lax",
                ["disable_gravatar"] = true,
                ["strict_transport_security"] = args.Settings.IsSecure,
            },
            ["server"] = Server(args.Settings, certificatePath),
            ["snapshots"] = new Dictionary<string, object> { ["external_enabled"] = false },

            // Beside its data, the one place that it can write to.
            ["unified_storage"] = new Dictionary<string, object> { ["index_path"] = "/var/lib/grafana/search" },
        };
        if (args.SingleSignOn is { } login)
        {
            ini["auth"] = new Dictionary<string, object> { ["disable_login_form"] = true };
            ini["auth.generic_oauth"] = Login(login);
        }

        return ini;
    }

    private static Dictionary<string, object> Server(GrafanaSettings settings, string certificatePath)
    {
        var server = new Dictionary<string, object> { ["root_url"] = settings.Url, ["domain"] = new Uri(settings.Url).Host };
        if (settings.IsSecure)
        {
            server["protocol"] = "https";
            server["cert_file"] = $"{certificatePath}/tls.crt";
            server["cert_key"] = $"{certificatePath}/tls.key";
            server["min_tls_version"] = "TLS1.2";
        }

        return server;
    }

    /// <summary>The client's secret comes from the environment, by the name that Grafana gives to its keys.</summary>
    private static Dictionary<string, object> Login(SingleSignOn login) => new()
    {
        ["enabled"] = true,
        ["name"] = "Single sign-on",
        ["client_id"] = login.ClientId,
        ["scopes"] = "openid profile email",
        ["auth_url"] = login.AuthorizeUrl,
        ["token_url"] = login.TokenUrl,
        ["api_url"] = login.ProfileUrl,
        ["use_pkce"] = true,
        ["allow_sign_up"] = true,
        ["role_attribute_path"] = "contains(roles[*], 'admin') && 'Admin' || 'Viewer'",
    };
}
