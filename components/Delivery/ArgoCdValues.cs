using System.Globalization;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Delivery;

/// <summary>Values of Argo CD's chart.</summary>
internal static class ArgoCdValues
{
    /// <summary>The cluster that it runs in, as it calls it.</summary>
    public const string Server = "https://kubernetes.default.svc";

    /// <summary>User of its image.</summary>
    private const int UserId = 999;

    /// <summary>The values.</summary>
    /// <param name="args">What the stack says.</param>
    public static Dictionary<string, object> From(ArgoCdArgs args) => new()
    {
        ["createClusterRoles"] = false,
        ["global"] = Map(
            ("networkPolicy", Map(("create", false))),
            ("securityContext", PodSecurity(UserId))),
        ["configs"] = Map(
            ("cm", Settings(args.Settings)),
            ("rbac", Roles(args.Settings.Login)),
            ("clusterCredentials", Map(("in-cluster", Cluster(args.Settings))))),
        ["controller"] = Map(("resources", Resources("100m", "256Mi", "1", "1Gi"))),
        ["server"] = Replicated(args.Replicas, Resources("50m", "128Mi", "500m", "512Mi")),
        ["repoServer"] = Replicated(args.Replicas, Resources("100m", "256Mi", "1", "1Gi")),
        ["redis"] = Map(
            ("resources", Resources("50m", "64Mi", "250m", "256Mi")),
            ("serviceAccount", Map(("create", true))),
            ("automountServiceAccountToken", false)),
        ["redisSecretInit"] = Map(("resources", Resources("20m", "64Mi", "200m", "256Mi"))),

        // Parts that nothing here uses.
        ["dex"] = Map(("enabled", false)),
        ["notifications"] = Map(("enabled", false)),
        ["applicationSet"] = Map(("replicas", 0)),
    };

    private static Dictionary<string, object> Settings(ArgoCdSettings settings)
    {
        var values = Map(("url", settings.Url), ("admin.enabled", settings.Login is null));
        if (settings.Login is { } login)
        {
            values["oidc.config"] = string.Create(CultureInfo.InvariantCulture, $"""
                name: Single sign-on
                issuer: {login.Issuer}
                clientID: {login.ClientId}
                enablePKCEAuthentication: true

                """);
        }

        return values;
    }

    /// <summary>Whoever has neither role sees nothing.</summary>
    private static Dictionary<string, object> Roles(ArgoCdLogin? login)
    {
        if (login is null)
        {
            return Map(("policy.default", ""));
        }

        var viewers = login.Viewers.Length > 0 ? $"g, {login.Viewers}, role:readonly\n" : "";
        return Map(("policy.default", ""), ("scopes", $"[{login.RolesClaim}]"), ("policy.csv", $"g, {login.Admins}, role:admin\n{viewers}"));
    }

    /// <summary>With namespaces it looks at nothing else, and at nothing without a namespace.</summary>
    private static Dictionary<string, object> Cluster(ArgoCdSettings settings) => Map(
        ("server", Server),
        ("namespaces", string.Join(',', settings.Namespaces.Order(StringComparer.Ordinal))),
        ("config", Map(("tlsClientConfig", Map(("insecure", false))))));

    private static Dictionary<string, object> Replicated(int replicas, Dictionary<string, object> resources) => Map(
        ("replicas", replicas),
        ("pdb", Map(("enabled", replicas > 1), ("minAvailable", 1))),
        ("resources", resources));
}
