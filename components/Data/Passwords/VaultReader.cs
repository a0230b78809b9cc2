using Operators.ExternalSecrets.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Lets External Secrets read the key vault for some namespaces, as an identity that may do nothing else.</summary>
public static class VaultReader
{
    /// <summary>Name of the ServiceAccount that is federated with the identity.</summary>
    public const string AccountName = "key-vault-reader";

    /// <summary>Declares the reader, and the store of its secrets.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="namespaces">Namespaces that may read it beside that of the stores.</param>
    /// <param name="vault">The key vault.</param>
    /// <param name="tenant">Id of the Entra tenant.</param>
    /// <param name="options">Options of both.</param>
    internal static Resource Declare(string name, IEnumerable<Input<string>> namespaces, VaultAccess vault, string tenant, CustomResourceOptions options)
    {
        var account = new ServiceAccount(
            name,
            new ServiceAccountArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = AccountName,
                    Namespace = DataNamespace.Name,
                    Annotations =
                    {
                        [WorkloadIdentityMarks.ClientIdAnnotation] = vault.Reader,
                        [WorkloadIdentityMarks.TenantIdAnnotation] = tenant,
                    },
                },
                AutomountServiceAccountToken = false,
            },
            options);
        return new ClusterSecretStore(
            name,
            new ClusterSecretStoreArgs
            {
                Metadata = new ObjectMetaArgs { Name = KeyVaultStore.Name },
                Spec = new ClusterSecretStoreSpecArgs
                {
                    Conditions = { new ClusterSecretStoreSpecConditionsArgs { Namespaces = namespaces.Prepend(DataNamespace.Name).ToArray() } },
                    Provider = new ClusterSecretStoreSpecProviderArgs
                    {
                        Azurekv = new ClusterSecretStoreSpecProviderAzurekvArgs
                        {
                            AuthType = ClusterSecretStoreSpecProviderAzurekvAuthType.WorkloadIdentity,
                            VaultUrl = vault.Url,
                            ServiceAccountRef = new ClusterSecretStoreSpecProviderAzurekvServiceAccountRefArgs
                            {
                                Name = AccountName,
                                Namespace = DataNamespace.Name,
                            },
                        },
                    },
                },
            },
            options.After(account));
    }
}
