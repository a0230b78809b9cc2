using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Supply;

/// <summary>The secrets of vaults that External Secrets copies.</summary>
internal static class VaultReferences
{
    private static readonly string[] Kinds = ["secret/", "cert/", "key/"];

    /// <summary>The vault's secrets of an object, by their names there; none where it copies nothing.</summary>
    public static IEnumerable<(string Store, string Name, SecretForm Form)> In(JsonObject manifest)
    {
        if (KnownText.At(manifest, "kind") != "ExternalSecret" || manifest["spec"] is not JsonObject spec)
        {
            return [];
        }

        var store = KnownText.At(spec, "secretStoreRef", "name") ?? "";
        var form = KnownText.At(spec, "target", "template", "type") == "kubernetes.io/tls" ? SecretForm.Certificate : SecretForm.Entries;
        return Keys(spec, "data", "remoteRef").Concat(Keys(spec, "dataFrom", "extract")).Select(key => (store, NameOf(key), form)).Distinct();
    }

    private static IEnumerable<string> Keys(JsonObject spec, string list, string field) =>
        KnownText.Items(spec, list).Select(item => KnownText.At(item, field, "key")).OfType<string>();

    /// <summary>A key may say which kind of a vault's things it names.</summary>
    private static string NameOf(string key) =>
        Kinds.FirstOrDefault(kind => key.StartsWith(kind, StringComparison.Ordinal)) is { } prefix ? key[prefix.Length..] : key;
}
