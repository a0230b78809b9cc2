using Operators.Barmancloud.V1;
using Operators.Postgresql.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Backups to Blob storage and restores from there, with an identity of Entra: there is no key that could leak.</summary>
internal static class PostgresBackups
{
    private const string Plugin = "barman-cloud.cloudnative-pg.io";
    private const string Store = "backups";

    /// <summary>Name of the restored cluster in the spec of the new one.</summary>
    private const string Source = "source";

    public static ObjectStore DeclareStore(string name, PostgresArgs args, CustomResourceOptions options) =>
        new(
            $"{name}-{Store}",
            new ObjectStoreArgs
            {
                Metadata = new ObjectMetaArgs { Name = Store, Namespace = DataNamespace.Name },
                Spec = new ObjectStoreSpecArgs
                {
                    RetentionPolicy = $"{args.Settings.Backup.RetentionDays}d",
                    Configuration = new ObjectStoreSpecConfigurationArgs
                    {
                        DestinationPath = args.Context.RequiredAzure.Placement.BackupContainer!,
                        AzureCredentials = new ObjectStoreSpecConfigurationAzureCredentialsArgs { UseDefaultAzureCredentials = true },
                        Wal = new ObjectStoreSpecConfigurationWalArgs { Compression = ObjectStoreSpecConfigurationWalCompression.Gzip, MaxParallel = 4 },
                        Data = new ObjectStoreSpecConfigurationDataArgs { Compression = ObjectStoreSpecConfigurationDataCompression.Gzip, Jobs = 2 },
                    },
                    InstanceSidecarConfiguration = new ObjectStoreSpecInstanceSidecarConfigurationArgs
                    {
                        Resources = new ObjectStoreSpecInstanceSidecarConfigurationResourcesArgs
                        {
                            Requests = Quantities.Create("100m", "128Mi"),
                            Limits = Quantities.Create("500m", "512Mi"),
                        },
                    },
                },
            },
            options);

    /// <summary>The spec of a cluster, with archiving of its write-ahead log.</summary>
    public static ClusterSpecArgs Archiving(ClusterSpecArgs spec, PostgresArgs args)
    {
        spec.Plugins = new[] { new ClusterSpecPluginsArgs { Name = Plugin, IsWALArchiver = true, Parameters = { ["barmanObjectName"] = Store } } };
        spec.ServiceAccountTemplate = new ClusterSpecServiceAccountTemplateArgs
        {
            Metadata = new ClusterSpecServiceAccountTemplateMetadataArgs
            {
                Annotations =
                {
                    [WorkloadIdentityMarks.ClientIdAnnotation] = args.Context.RequiredAzure.Placement.BackupWriter!,
                    [WorkloadIdentityMarks.TenantIdAnnotation] = args.Context.RequiredAzure.Placement.Tenant,
                },
            },
        };
        if (args.Settings.Recovery.From is { Length: > 0 } from)
        {
            spec.ExternalClusters = new[]
            {
                new ClusterSpecExternalClustersArgs
                {
                    Name = Source,
                    Plugin = new ClusterSpecPluginsArgs { Name = Plugin, Parameters = { ["barmanObjectName"] = Store, ["serverName"] = from } },
                },
            };
        }

        return spec;
    }

    /// <summary>What a new cluster starts from: nothing, or the backups of another.</summary>
    public static ClusterSpecBootstrapArgs Bootstrap(PostgresSettings settings)
    {
        if (settings.Recovery.From.Length == 0)
        {
            return new ClusterSpecBootstrapArgs
            {
                Initdb = new ClusterSpecBootstrapInitdbArgs { DataChecksums = true, Encoding = "UTF8", LocaleProvider = "builtin", BuiltinLocale = "C.UTF-8" },
            };
        }

        var recovery = new ClusterSpecBootstrapRecoveryArgs { Source = Source };
        if (settings.Recovery.TargetTime.Length > 0)
        {
            recovery.RecoveryTarget = new ClusterSpecBootstrapRecoveryRecoveryTargetArgs { TargetTime = settings.Recovery.TargetTime };
        }

        return new ClusterSpecBootstrapArgs { Recovery = recovery };
    }

    public static void DeclareSchedule(string name, PostgresArgs args, CustomResourceOptions options) => _ = new ScheduledBackup(
        $"{name}-backups",
        new ScheduledBackupArgs
        {
            Metadata = new ObjectMetaArgs { Name = args.Settings.Cluster, Namespace = DataNamespace.Name },
            Spec = new ScheduledBackupSpecArgs
            {
                Cluster = new ScheduledBackupSpecClusterArgs { Name = args.Settings.Cluster },
                Schedule = args.Settings.Backup.Schedule,
                Immediate = true,
                Method = ScheduledBackupSpecMethod.Plugin,
                PluginConfiguration = new ScheduledBackupSpecPluginConfigurationArgs { Name = Plugin },
                Target = ScheduledBackupSpecTarget.PreferStandby,

                // Records of backups go with the cluster; the backups themselves stay.
                BackupOwnerReference = ScheduledBackupSpecBackupOwnerReference.Cluster,
            },
        },
        options);
}
