using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>Tells Thanos, and Prometheus' Thanos sidecar, which object storage to use.</summary>
internal static class LongTermStorage
{
    public const string SecretName = "thanos-object-storage";
    public const string SecretKey = "objstore.yml";

    /// <summary>
    /// No key, and no <c>user_assigned_id</c> either: with that Thanos asks the node for an identity, and without it takes
    /// the one of its service account.
    /// </summary>
    public static Secret Declare(string name, BlobStorage storage, Input<string> namespaceName, CustomResourceOptions child) => new(
        $"{name}-{SecretName}",
        new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = SecretName, Namespace = namespaceName },
            Type = "Opaque",
            StringData =
            {
                [SecretKey] = Output.Format($"type: AZURE\nconfig:\n  storage_account: {storage.StorageAccount}\n  container: {storage.Container}\n"),
            },
        },
        child);
}
