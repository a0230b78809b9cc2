using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.LongTerm;
using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Storage of long-term metrics: the platform's own Blob Storage on AKS, elsewhere the one that the configuration names.</summary>
internal static class MetricsArchive
{
    /// <summary>The storage, with its identities and role assignments; null where metrics are not kept longer than Prometheus keeps them.</summary>
    public static BlobStorage? Declare(PaymentsSettings settings, AzurePlatform? platform)
    {
        if (settings.Observability.Metrics.LongTerm is not { } longTerm)
        {
            return null;
        }

        if (platform is not { Metrics: { } blobs })
        {
            return BlobStorage.From(longTerm);
        }

        var container = blobs.Container(longTerm.Container);
        return new BlobStorage
        {
            StorageAccount = blobs.AccountName,
            Container = longTerm.Container,
            Prometheus = DeclareIdentity(BlobStorage.PrometheusServiceAccount),
            Thanos = DeclareIdentity(BlobStorage.ThanosServiceAccount),
        };

        StorageIdentity DeclareIdentity(string account)
        {
            var args = new WorkloadIdentityArgs
            {
                Environment = platform.Environment,
                Issuer = platform.Cluster.Issuer,
                Namespace = Tools.Namespace,
                ServiceAccount = account,
            };
            var identity = new WorkloadIdentity(account, args, new ComponentResourceOptions { Provider = platform.Environment.Provider });
            return new StorageIdentity(identity.ClientId, identity.Grant("metrics", BuiltInRole.BlobContributor, container));
        }
    }
}
