using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.LongTerm;
using Payments.Infra.Components.Observability.Prometheus;
using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Where metrics are kept longer: in the platform's own Blob Storage on AKS, in that of the configuration elsewhere.</summary>
internal static class MetricsArchive
{
    /// <summary>The storage; null when metrics are not kept longer.</summary>
    /// <param name="settings">The stack's settings.</param>
    /// <param name="platform">Azure's part of the graph.</param>
    public static BlobStorage? Of(PaymentsSettings settings, AzurePlatform? platform)
    {
        var longTerm = settings.Observability.Metrics.LongTerm;
        if (platform is null || longTerm is null)
        {
            return BlobStorage.Of(longTerm);
        }

        var container = platform.Blobs.Container(longTerm.Container);
        return new BlobStorage
        {
            StorageAccount = platform.Blobs.AccountName,
            Container = longTerm.Container,
            Writer = IdentityOf(Metrics.ServiceAccount),
            Keeper = IdentityOf(LongTermMetrics.ServiceAccount),
        };

        Output<string> IdentityOf(string account)
        {
            var args = new WorkloadIdentityArgs { Environment = platform.Environment, Issuer = platform.Cluster.Issuer, Namespace = Tools.Namespace, ServiceAccount = account };
            var identity = new WorkloadIdentity(account, args, new ComponentResourceOptions { Provider = platform.Environment.Provider });
            var grant = identity.Grant("metrics", BuiltInRole.BlobContributor, container);

            // Who asks for the identity waits until it may do something.
            return Output.Tuple(identity.ClientId, grant.Id).Apply(both => both.Item1);
        }
    }
}
