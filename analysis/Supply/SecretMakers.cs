using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Supply;

/// <summary>The Secrets that come of an object: itself, what it asks cert-manager or External Secrets for, and what operators generate.</summary>
internal static class SecretMakers
{
    /// <summary>Suffixes of Secrets that an operator makes for a cluster, by its API group and kind.</summary>
    private static readonly (string Group, string Kind, string[] Suffixes)[] Generated =
    [
        ("kafka.strimzi.io", "Kafka", ["-cluster-ca", "-cluster-ca-cert", "-clients-ca", "-clients-ca-cert"]),
        ("kafka.strimzi.io", "KafkaUser", [""]),
        ("postgresql.cnpg.io", "Cluster", ["-app", "-ca", "-replication", "-server", "-superuser"]),
    ];

    /// <summary>Their names, in the namespace of the object.</summary>
    public static IEnumerable<string> NamesOf(JsonObject manifest)
    {
        var (kind, name) = (KnownText.At(manifest, "kind"), KnownText.At(manifest, "metadata", "name"));
        if (name is null)
        {
            return [];
        }

        var group = KnownText.At(manifest, "apiVersion")?.Split('/')[0];
        return kind switch
        {
            "Secret" => [name],
            "Certificate" => KnownText.At(manifest, "spec", "secretName") is { } secret ? [secret] : [],
            "ExternalSecret" => [KnownText.At(manifest, "spec", "target", "name") ?? name],
            _ => Generated.Where(made => made.Group == group && made.Kind == kind).SelectMany(made => made.Suffixes).Select(suffix => name + suffix),
        };
    }
}
