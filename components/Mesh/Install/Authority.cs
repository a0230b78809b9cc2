using Operators.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>An authority that the control plane signs with instead of one that it makes itself.</summary>
internal static class Authority
{
    /// <summary>Name of the Secret that every control plane looks for.</summary>
    private const string SecretName = "cacerts";

    private const string Volume = "authority";

    /// <summary>Files that the control plane reads, and the properties of the secret in the key vault that hold them.</summary>
    private static readonly (string File, string Property)[] Files =
        [("ca-cert.pem", "cert"), ("ca-key.pem", "key"), ("cert-chain.pem", "chain"), ("root-cert.pem", "root")];

    /// <summary>Declares what brings the Secret there, where it comes from the key vault.</summary>
    /// <returns>What the control plane waits for.</returns>
    public static Resource[] Declare(ControlPlaneArgs args, CustomResourceOptions child)
    {
        if (args.Authority.SecretInVault is not { } secret)
        {
            return [];
        }

        var copy = new ExternalSecret(
            SecretName,
            new ExternalSecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = SecretName, Namespace = ControlPlane.SystemNamespace },
                Spec = new ExternalSecretSpecArgs
                {
                    RefreshInterval = KeyVaultStore.Refresh,
                    SecretStoreRef = KeyVaultStore.Reference(),
                    Target = new ExternalSecretSpecTargetArgs { Name = SecretName, CreationPolicy = ExternalSecretSpecTargetCreationPolicy.Owner },
                    Data = Files.Select(file => new ExternalSecretSpecDataArgs
                    {
                        SecretKey = file.File,
                        RemoteRef = new ExternalSecretSpecDataRemoteRefArgs { Key = secret, Property = file.Property },
                    }).ToArray(),
                },
            },
            child.After(args.Vault));
        return [copy];
    }

    /// <summary>
    /// Values of the control plane's chart. Its own volume of the Secret is optional: without the Secret the control plane
    /// would start, and sign with a root of its own. This one keeps its pods from starting until the Secret is there.
    /// </summary>
    public static (string Key, object Value)[] Values(AuthoritySettings settings) => settings.Source == AuthoritySource.Istiod
        ? []
        :
        [
            ("volumes", new[] { Map(("name", Volume), ("secret", Map(("secretName", SecretName)))) }),
            ("volumeMounts", new[] { Map(("name", Volume), ("mountPath", $"/etc/{Volume}"), ("readOnly", true)) }),
        ];
}
