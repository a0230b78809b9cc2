using Operators.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh.Ingress.Certificates;

/// <summary>Copies a certificate with its key from the key vault.</summary>
internal static class VaultCertificate
{
    private const string Type = "kubernetes.io/tls";

    /// <summary>Declares the copy.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">What it is for.</param>
    /// <param name="options">Options of the resource.</param>
    public static ExternalSecret Declare(string name, GatewayCertificateArgs args, CustomResourceOptions options) => new(
        name,
        new ExternalSecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = args.Settings.Secret, Namespace = args.Gateway.Namespace },
            Spec = new ExternalSecretSpecArgs
            {
                RefreshInterval = KeyVaultStore.Refresh,
                SecretStoreRef = KeyVaultStore.Reference(),
                Target = new ExternalSecretSpecTargetArgs
                {
                    Name = args.Settings.Secret,
                    CreationPolicy = ExternalSecretSpecTargetCreationPolicy.Owner,
                    Template = new ExternalSecretSpecTargetTemplateArgs
                    {
                        EngineVersion = ExternalSecretSpecTargetTemplateEngineVersion.V2,
                        Type = Type,
                        Data = { ["tls.crt"] = Part("CERTIFICATE", "pkcs12cert"), ["tls.key"] = Part("PRIVATE KEY", "pkcs12key") },
                    },
                },

                // What the vault has under this name as a secret is the whole certificate; as a certificate it would lack the key.
                Data =
                {
                    new ExternalSecretSpecDataArgs
                    {
                        SecretKey = "bundle",
                        RemoteRef = new ExternalSecretSpecDataRemoteRefArgs { Key = $"secret/{args.Settings.VaultName}" },
                    },
                },
            },
        },
        options);

    /// <summary>A part of the bundle. The vault gives PEM as it is, and PKCS #12 in base64.</summary>
    private static string Part(string block, string ofPkcs12) =>
        $$$"""{{ if contains "-----BEGIN" .bundle }}{{ .bundle | filterPEM "{{{block}}}" }}{{ else }}{{ .bundle | b64dec | {{{ofPkcs12}}} }}{{ end }}""";
}
