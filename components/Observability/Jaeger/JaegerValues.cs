using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Install;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Values of Jaeger's chart.</summary>
internal static class JaegerValues
{
    /// <summary>Claim of the volume with files of traces.</summary>
    public const string ClaimName = "jaeger-traces";

    private const int User = 10001;
    private const string Data = "data";

    public static Dictionary<string, object> Of(TracingSettings settings) => new()
    {
        ["fullnameOverride"] = "jaeger",
        ["userconfig"] = JaegerConfig.Of(settings),

        // The chart's own choice would wait for an Elasticsearch; where traces go stands in userconfig.
        ["storage"] = new Dictionary<string, object> { ["type"] = settings.Store.ToString().ToLowerInvariant() },
        ["jaeger"] = Pods(settings),
    };

    private static Dictionary<string, object> Pods(TracingSettings settings)
    {
        var pods = new Dictionary<string, object>
        {
            ["replicas"] = settings.Store == TraceStore.OpenSearch ? 2 : 1,
            ["podLabels"] = new Dictionary<string, object> { [Tools.Jaeger.PodLabel.Key] = Tools.Jaeger.PodLabel.Value },
            ["serviceAccount"] = new Dictionary<string, object> { ["automountServiceAccountToken"] = false },
            ["podSecurityContext"] = Hardened.Pod(User),
            ["securityContext"] = Hardened.Container(),
            ["resources"] = Hardened.Resources("100m", "256Mi", "1", "1Gi"),
        };
        if (settings.Store == TraceStore.Badger)
        {
            // One pod at a time has the volume.
            pods["strategy"] = new Dictionary<string, object> { ["type"] = "Recreate" };
            pods["extraVolumes"] = new[]
            {
                new Dictionary<string, object> { ["name"] = Data, ["persistentVolumeClaim"] = new Dictionary<string, object> { ["claimName"] = ClaimName } },
            };
            pods["extraVolumeMounts"] = new[] { new Dictionary<string, object> { ["name"] = Data, ["mountPath"] = JaegerConfig.DataPath } };
        }

        if (settings.OpenSearch is { } store)
        {
            pods["extraEnv"] = new[] { Credential(JaegerConfig.UserVariable, store, "username"), Credential(JaegerConfig.PasswordVariable, store, "password") };
        }

        return pods;
    }

    private static Dictionary<string, object> Credential(string variable, OpenSearchSettings store, string key) => new()
    {
        ["name"] = variable,
        ["valueFrom"] = new Dictionary<string, object>
        {
            ["secretKeyRef"] = new Dictionary<string, object> { ["name"] = store.CredentialsSecret, ["key"] = key },
        },
    };
}
