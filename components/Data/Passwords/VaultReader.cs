using Operators.ExternalSecrets.V1;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Lets External Secrets read the key vault for one namespace, as an identity that may do nothing else.</summary>
internal static class VaultReader
{
    /// <summary>Name of the store in each namespace.</summary>
    public const string StoreName = "key-vault";

    /// <summary>Name of the ServiceAccount whose token Entra takes for the identity.</summary>
    public const string AccountName = "key-vault-reader";

    /// <summary>Declares the reader.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="space">Namespace whose Secrets it writes.</param>
    /// <param name="azure">Where the key vault is.</param>
    /// <param name="child">How the engine treats it.</param>
    public static SecretStore Declare(string name, Input<string> space, AzureSite azure, CustomResourceOptions child)
    {
        _ = new ServiceAccount(
            name,
            new ServiceAccountArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = AccountName,
                    Namespace = space,
                    Annotations = { [WorkloadIdentity.ClientAnnotation] = azure.SecretReader.ClientId, [WorkloadIdentity.TenantAnnotation] = azure.Tenant },
                },
                AutomountServiceAccountToken = false,
            },
            child);
        return new SecretStore(
            name,
            new SecretStoreArgs
            {
                Metadata = new ObjectMetaArgs { Name = StoreName, Namespace = space },
                Spec = new SecretStoreSpecArgs
                {
                    Provider = new SecretStoreSpecProviderArgs
                    {
                        Azurekv = new SecretStoreSpecProviderAzurekvArgs
                        {
                            AuthType = SecretStoreSpecProviderAzurekvAuthType.WorkloadIdentity,
                            VaultUrl = Output.Format($"https://{azure.KeyVaultName}.vault.azure.net"),
                            ServiceAccountRef = new SecretStoreSpecProviderAzurekvServiceAccountRefArgs { Name = AccountName },
                        },
                    },
                },
            },
            child);
    }
}
