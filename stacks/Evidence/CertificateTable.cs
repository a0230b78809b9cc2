using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>The certificates that a plan asks cert-manager for.</summary>
internal static class CertificateTable
{
    /// <summary>The table.</summary>
    /// <param name="manifests">The plan's Kubernetes objects.</param>
    public static EvidenceTable Of(IEnumerable<JsonObject> manifests) => new(
        "certificates",
        "Certificates of the plan: for whom, from whom, for how long, and with which key",
        ["certificate", "names", "issuer", "duration", "renewedBefore", "key", "secret"],
        [
            .. manifests.Where(item => ManifestText.Of(item, "kind") == "Certificate")
                .Where(item => ManifestText.Of(item, "apiVersion").StartsWith("cert-manager.io/", StringComparison.Ordinal))
                .OrderBy(ManifestText.Title, StringComparer.Ordinal).Select(Row),
        ]);

    private static ImmutableArray<string> Row(JsonObject item)
    {
        var names = ManifestText.Texts(item, "spec", "dnsNames").Prepend(ManifestText.Of(item, "spec", "commonName")).Where(name => name.Length > 0);
        return
        [
            ManifestText.Title(item),
            string.Join(' ', names),
            $"{ManifestText.Of(item, "spec", "issuerRef", "kind")} {ManifestText.Of(item, "spec", "issuerRef", "name")}",
            ManifestText.Of(item, "spec", "duration"),
            ManifestText.Of(item, "spec", "renewBefore"),
            $"{ManifestText.Of(item, "spec", "privateKey", "algorithm")} {ManifestText.Of(item, "spec", "privateKey", "size")}".Trim(),
            ManifestText.Of(item, "spec", "secretName"),
        ];
    }
}
