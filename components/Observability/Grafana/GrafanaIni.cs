using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>The sections of <c>grafana.ini</c>.</summary>
internal static class GrafanaIni
{
    public static Dictionary<string, object> From(DashboardsArgs args, string certificatePath)
    {
        var ini = Map(
            ("analytics", Map(("check_for_updates", false), ("reporting_enabled", false))),
            ("auth.anonymous", Map(("enabled", false))),
            ("users", Map(("allow_sign_up", false), ("default_theme", "system"))),
            ("security", Map(
                ("cookie_secure", args.Settings.Url.StartsWith("https://", StringComparison.Ordinal)),
                ("cookie_samesite", "lax"),
                ("disable_gravatar", true),
                ("strict_transport_security", args.Settings.IsSecure))),
            ("server", Server(args.Settings, certificatePath)),
            ("snapshots", Map(("external_enabled", false))),

            // The root file system is read-only; its data folder is writable.
            ("unified_storage", Map(("index_path", "/var/lib/grafana/search"))));
        if (args.SingleSignOn is { } login)
        {
            ini["auth"] = Map(("disable_login_form", true));
            ini["auth.generic_oauth"] = Login(login);
        }

        return ini;
    }

    private static Dictionary<string, object> Server(GrafanaSettings settings, string certificatePath)
    {
        var server = Map(("root_url", settings.Url), ("domain", new Uri(settings.Url).Host));
        if (settings.IsSecure)
        {
            server["protocol"] = "https";
            server["cert_file"] = $"{certificatePath}/tls.crt";
            server["cert_key"] = $"{certificatePath}/tls.key";
            server["min_tls_version"] = "TLS1.2";
        }

        return server;
    }

    /// <summary>The client secret comes from the environment variable <c>GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET</c>.</summary>
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
        ["role_attribute_path"] = $"{AnyOf(login.RolesClaim, login.Admins)} && 'Admin' || {AnyOf(login.RolesClaim, login.Viewers)} && 'Viewer'",

        // Who has no role is refused, and not let in as a viewer.
        ["role_attribute_strict"] = true,
    };

    /// <summary>In JMESPath: whether a claim has one of some names.</summary>
    private static string AnyOf(string claim, ImmutableArray<string> names) =>
        $"({string.Join(" || ", names.Select(name => $"contains({claim}[*], '{name}')"))})";
}
