using Operators.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Copies what somebody put into the key vault to a Secret.</summary>
internal static class VaultCopy
{
    /// <summary>Copies texts.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="target">Namespace and name of the Secret.</param>
    /// <param name="entries">Keys of the Secret, each with the name that its text has in the vault.</param>
    /// <param name="options">Options of the resource.</param>
    public static ExternalSecret Texts(
        string name, (Input<string> Namespace, string Name) target, IEnumerable<(string Key, string VaultName)> entries, CustomResourceOptions options) =>
        Declare(name, target, null, [.. entries.Select(entry => Remote(entry.Key, entry.VaultName))], options);

    /// <summary>Copies a certificate with its key.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="target">Namespace and name of the Secret.</param>
    /// <param name="vaultName">Name of the certificate in the vault.</param>
    /// <param name="options">Options of the resource.</param>
    public static ExternalSecret Certificate(string name, (Input<string> Namespace, string Name) target, string vaultName, CustomResourceOptions options)
    {
        var template = new ExternalSecretSpecTargetTemplateArgs
        {
            EngineVersion = ExternalSecretSpecTargetTemplateEngineVersion.V2,
            Type = "kubernetes.io/tls",
            Data = { ["tls.crt"] = Part("CERTIFICATE", "pkcs12cert"), ["tls.key"] = Part("PRIVATE KEY", "pkcs12key") },
        };

        // What the vault has under this name as a secret is the whole certificate; as a certificate it would lack the key.
        return Declare(name, target, template, [Remote("bundle", $"secret/{vaultName}")], options);
    }

    private static ExternalSecret Declare(
        string name,
        (Input<string> Namespace, string Name) target,
        ExternalSecretSpecTargetTemplateArgs? template,
        ExternalSecretSpecDataArgs[] data,
        CustomResourceOptions options)
    {
        var written = new ExternalSecretSpecTargetArgs { Name = target.Name, CreationPolicy = ExternalSecretSpecTargetCreationPolicy.Owner };
        if (template is not null)
        {
            written.Template = template;
        }

        return new ExternalSecret(
            name,
            new ExternalSecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = target.Name, Namespace = target.Namespace },
                Spec = new ExternalSecretSpecArgs
                {
                    RefreshInterval = KeyVaultStore.Refresh,
                    SecretStoreRef = KeyVaultStore.Reference(),
                    Target = written,
                    Data = data,
                },
            },
            options);
    }

    private static ExternalSecretSpecDataArgs Remote(string key, string vaultName) =>
        new() { SecretKey = key, RemoteRef = new ExternalSecretSpecDataRemoteRefArgs { Key = vaultName } };

    /// <summary>A part of the bundle. The vault gives PEM as it is, and PKCS #12 in base64.</summary>
    private static string Part(string block, string ofPkcs12) =>
        $$$"""{{ if contains "-----BEGIN" .bundle }}{{ .bundle | filterPEM "{{{block}}}" }}{{ else }}{{ .bundle | b64dec | {{{ofPkcs12}}} }}{{ end }}""";
}
