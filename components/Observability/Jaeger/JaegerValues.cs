using System.Security.Cryptography;
using System.Text.Json;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Values of Jaeger's chart.</summary>
internal static class JaegerValues
{
    /// <summary>Claim of the volume with traces.</summary>
    public const string ClaimName = "jaeger-traces";

    /// <summary>Label that changes with the configuration: the chart restarts nothing when that changes, and Jaeger reads it at its start alone.</summary>
    public const string ConfigurationLabel = "payments/configuration";

    private const int User = 10001;
    private const int DigestLength = 16;
    private const string Data = "data";

    public static Dictionary<string, object> From(TracingSettings settings) => new()
    {
        ["fullnameOverride"] = "jaeger",
        ["userconfig"] = JaegerConfig.From(settings),

        // The chart's own choice would wait for an Elasticsearch; where traces go stands in userconfig.
        ["storage"] = Map(("type", settings.Store.ToString().ToLowerInvariant())),
        ["jaeger"] = Pods(settings),
    };

    private static Dictionary<string, object> Pods(TracingSettings settings)
    {
        var pods = Map(
            ("replicas", settings.Store == TraceStore.OpenSearch ? 2 : 1),
            ("podLabels", Map(Tools.Jaeger.PodLabel, (ConfigurationLabel, Digest(JaegerConfig.From(settings))))),
            ("serviceAccount", Map(("automountServiceAccountToken", false))),
            ("podSecurityContext", PodSecurity(User)),
            ("securityContext", ContainerSecurity()),
            ("resources", Resources("100m", "256Mi", "1", "1Gi")));
        if (settings.Store == TraceStore.Badger)
        {
            // One pod at a time has the volume.
            pods["strategy"] = Map(("type", "Recreate"));
            pods["extraVolumes"] = new[]
            {
                Map(("name", Data), ("persistentVolumeClaim", Map(("claimName", ClaimName)))),
            };
            pods["extraVolumeMounts"] = new[] { Map(("name", Data), ("mountPath", JaegerConfig.DataPath)) };
        }

        if (settings.OpenSearch is { } store)
        {
            pods["extraEnv"] = new[] { Credential(JaegerConfig.UserVariable, store, "username"), Credential(JaegerConfig.PasswordVariable, store, "password") };
        }

        return pods;
    }

    private static string Digest(Dictionary<string, object> config) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(config)))[..DigestLength];

    private static Dictionary<string, object> Credential(string variable, OpenSearchSettings store, string key) => new()
    {
        ["name"] = variable,
        ["valueFrom"] = Map(
            ("secretKeyRef", Map(("name", store.CredentialsSecret), ("key", key)))),
    };
}
