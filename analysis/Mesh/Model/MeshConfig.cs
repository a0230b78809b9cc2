using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>The mesh's configuration, with Istio's defaults where it says nothing.</summary>
/// <param name="values">What it says: the fields of Istio's MeshConfig.</param>
internal sealed class MeshConfig(JsonObject values)
{
    /// <summary>The domain of the cluster's names.</summary>
    public const string Domain = "cluster.local";

    private const long Second = 1_000_000_000;

    /// <summary>The namespace whose policies are for all others.</summary>
    public string RootNamespace { get; } = Said(values, "rootNamespace", "istio-system");

    public string TrustDomain => TrustDomains[0];

    /// <summary>The mesh's own trust domain, then its aliases.</summary>
    public ImmutableArray<string> TrustDomains { get; } = [Said(values, "trustDomain", Domain), .. values.Texts("trustDomainAliases")];

    public PathNormalization PathNormalization { get; } = values.Message("pathNormalization").Text("normalization") switch
    {
        "NONE" => PathNormalization.None,
        "MERGE_SLASHES" => PathNormalization.MergeSlashes,
        "DECODE_AND_MERGE_SLASHES" => PathNormalization.DecodeAndMergeSlashes,
        _ => PathNormalization.Base,
    };

    /// <summary>Whether proxies use mutual TLS towards proxies where no DestinationRule says otherwise.</summary>
    public bool IsMutualTlsAutomatic { get; } = !values.Has("enableAutoMtls") || values.Flag("enableAutoMtls");

    /// <summary>Whether proxies refuse what the mesh does not know.</summary>
    public bool IsRegistryOnly { get; } = values.Has("outboundTrafficPolicy")
        && values.Message("outboundTrafficPolicy").Text("mode") is not ("ALLOW_ANY" or "ALLOW_ANY_DYNAMIC_DNS");

    /// <summary>The retries of routes that say none; null for Istio's own.</summary>
    public JsonObject? DefaultRetries { get; } = values.Message("defaultHttpRetryPolicy");

    /// <summary>Nanoseconds that a connection may take.</summary>
    public long ConnectTimeout { get; } = values.Duration("connectTimeout") ?? 10 * Second;

    /// <summary>Limits and ejection of destinations whose DestinationRule says none.</summary>
    public JsonObject? DefaultTrafficPolicy { get; } = values.Message("defaultTrafficPolicy");

    /// <summary>Proxies in front of gateways whose word about the caller's address is believed.</summary>
    public int TrustedProxies { get; } = (int)values.Message("defaultConfig").Message("gatewayTopology").Whole("numTrustedProxies");

    /// <summary>Who sees objects that do not say it: namespaces, <c>*</c> for all, <c>.</c> for their own.</summary>
    /// <param name="field">Field of the mesh's configuration, such as <c>defaultServiceExportTo</c>.</param>
    public IReadOnlyList<string> ExportTo(string field) => values.Has(field) ? values.Texts(field) : ["*"];

    /// <summary>The configuration in the ConfigMap of the control plane; the defaults when there is none.</summary>
    public static MeshConfig Of(IEnumerable<ConfigObject> configMaps)
    {
        var map = configMaps
            .Where(item => item.Name == "istio" || item.Name.StartsWith("istio-", StringComparison.Ordinal))
            .Select(item => (item.Name, Text: item.Manifest.Message("data").Text("mesh")))
            .Where(item => item.Text.Length > 0)
            .OrderBy(item => item.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return new(map.Text is null ? [] : YamlText.Read(map.Text) ?? []);
    }

    private static string Said(JsonObject values, string field, string other) => values.Text(field) is { Length: > 0 } text ? text : other;
}
