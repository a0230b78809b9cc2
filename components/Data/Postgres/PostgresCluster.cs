using System.Collections.Immutable;
using Operators.Postgresql.V1;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Mode operator: CloudNativePG keeps a primary and its standbys, and moves the Service when one takes over.</summary>
internal static class PostgresCluster
{
    /// <summary>Label of instances: their cluster.</summary>
    public const string Label = "cnpg.io/cluster";

    private const string Certificate = "postgres-server";

    /// <summary>For migrations and restores, which the pooler would be in the way of.</summary>
    private const string DirectService = "postgres-direct";

    public static StoreEndpoint Declare(string name, PostgresArgs args, ImmutableArray<PostgresUser> users, CustomResourceOptions child)
    {
        var settings = args.Settings;
        var certificate = StoreCertificate.OfServer(Certificate, [PostgresStore.ServiceName, DirectService], new() { ["cnpg.io/reload"] = "true" }, child);
        var backups = args.BacksUp ? PostgresBackups.DeclareStore(name, args, child) : [];
        var cluster = new Cluster(
            name,
            new ClusterArgs { Metadata = new ObjectMetaArgs { Name = settings.Cluster, Namespace = DataNamespace.Name }, Spec = Spec(args, users) },

            // The operator deletes volumes with their cluster: what the program no longer names stays until somebody deletes it.
            CustomResourceOptions.Merge(child, new CustomResourceOptions { DependsOn = [certificate, .. backups], RetainOnDelete = true }));

        // Objects do not move from one cluster to another: after a restore they are made anew under the same name.
        var inCluster = CustomResourceOptions.Merge(
            child,
            new CustomResourceOptions { DependsOn = { cluster }, ReplaceOnChanges = { "spec.cluster.name" }, DeleteBeforeReplace = true });
        foreach (var user in users)
        {
            DeclareDatabase(settings, user, inCluster);
        }

        if (args.BacksUp)
        {
            PostgresBackups.DeclareSchedule(name, args, inCluster);
        }

        if (settings.Pooler.Instances > 0)
        {
            PostgresPooler.Declare(name, args, inCluster);
        }

        PostgresPolicies.OfCluster(name, args, child);
        return PostgresStore.InCluster(settings.Pooler.Instances > 0
            ? StorePods.With(DataNamespace.Name, PostgresPooler.Label, PostgresStore.ServiceName)
            : StorePods.With(DataNamespace.Name, PostgresCluster.Label, settings.Cluster));
    }

    private static ClusterSpecArgs Spec(PostgresArgs args, ImmutableArray<PostgresUser> users)
    {
        var settings = args.Settings;
        var spec = new ClusterSpecArgs
        {
            Instances = settings.Instances,
            ImageName = settings.Image,
            EnableSuperuserAccess = false,

            // With one pod a budget would stop every drain of its node.
            EnablePDB = settings.Instances > 1,
            PrimaryUpdateStrategy = ClusterSpecPrimaryUpdateStrategy.Unsupervised,
            PrimaryUpdateMethod = ClusterSpecPrimaryUpdateMethod.Switchover,
            Storage = Volume(args, settings.Storage),
            WalStorage = Volume(args, settings.Wal),
            Resources = Resources(settings.Resources),
            Affinity = PostgresPlacement.Affinity(settings),
            TopologySpreadConstraints = PostgresPlacement.Spread(args),
            Certificates = new ClusterSpecCertificatesArgs { ServerTLSSecret = Certificate, ServerCASecret = Certificate },
            Postgresql = PostgresParameters.Of(settings, users),
            Bootstrap = PostgresBackups.Bootstrap(settings),
            Managed = new ClusterSpecManagedArgs { Services = Services(settings) },
            Probes = new ClusterSpecProbesArgs
            {
                Readiness = new ClusterSpecProbesStartupArgs { Type = ClusterSpecProbesStartupType.Streaming, MaximumLag = "64Mi" },
            },
            InheritedMetadata = new ClusterSpecInheritedMetadataArgs { Labels = PostgresPlacement.Labels(args) },
        };
        if (args.PriorityClass.Length > 0)
        {
            spec.PriorityClassName = args.PriorityClass;
        }

        return args.BacksUp ? PostgresBackups.Added(spec, args) : spec;
    }

    private static void DeclareDatabase(PostgresSettings settings, PostgresUser user, CustomResourceOptions child)
    {
        var role = new DatabaseRole(
            $"postgres-{user.Role}",
            new DatabaseRoleArgs
            {
                Metadata = new ObjectMetaArgs { Name = user.Role, Namespace = DataNamespace.Name },
                Spec = new DatabaseRoleSpecArgs
                {
                    Cluster = new DatabaseRoleSpecClusterArgs { Name = settings.Cluster },
                    Name = user.Role,
                    Login = true,
                    ConnectionLimit = PostgresUser.ConnectionLimit,
                    PasswordSecret = new DatabaseRoleSpecPasswordSecretArgs { Name = user.SecretName },
                    DatabaseRoleReclaimPolicy = DatabaseRoleSpecDatabaseRoleReclaimPolicy.Retain,
                },
            },
            child);
        _ = new Database(
            $"postgres-{user.Role}",
            new DatabaseArgs
            {
                Metadata = new ObjectMetaArgs { Name = user.Role, Namespace = DataNamespace.Name },
                Spec = new DatabaseSpecArgs
                {
                    Cluster = new DatabaseSpecClusterArgs { Name = settings.Cluster },
                    Name = user.Role,
                    Owner = user.Role,

                    // A service that leaves the catalogue by mistake must not take its records along.
                    DatabaseReclaimPolicy = DatabaseSpecDatabaseReclaimPolicy.Retain,
                },
            },
            child.After(role));
    }

    private static ClusterSpecStorageArgs Volume(PostgresArgs args, VolumeSettings volume)
    {
        var storage = new ClusterSpecStorageArgs { Size = volume.Size.ToString(), ResizeInUseVolumes = true };
        if (args.ClassOf(volume) is { Length: > 0 } storageClass)
        {
            storage.StorageClass = storageClass;
        }

        return storage;
    }

    /// <summary>The operator's own Services have a port whose name tells the mesh no protocol; this one's does.</summary>
    private static ClusterSpecManagedServicesArgs Services(PostgresSettings settings) => new()
    {
        DisabledDefaultServices =
        {
            ClusterSpecManagedServicesAdditionalSelectorType.Ro,
            ClusterSpecManagedServicesAdditionalSelectorType.R,
        },
        Additional =
        {
            new ClusterSpecManagedServicesAdditionalArgs
            {
                SelectorType = ClusterSpecManagedServicesAdditionalSelectorType.Rw,
                ServiceTemplate = new ClusterSpecManagedServicesAdditionalServiceTemplateArgs
                {
                    Metadata = new ClusterSpecServiceAccountTemplateMetadataArgs { Name = settings.Pooler.Instances > 0 ? DirectService : PostgresStore.ServiceName },
                    Spec = new ClusterSpecManagedServicesAdditionalServiceTemplateSpecArgs
                    {
                        Ports =
                        {
                            new ClusterSpecManagedServicesAdditionalServiceTemplateSpecPortsArgs
                            {
                                Name = "tcp-postgres",
                                Port = PostgresStore.Port,
                                TargetPort = PostgresStore.Port,
                                Protocol = "TCP",
                            },
                        },
                    },
                },
            },
        },
    };

    private static ClusterSpecResourcesArgs Resources(ServiceResources resources) => new()
    {
        Requests = Quantities.Of(resources.Cpu.Limit.ToString(), resources.Memory.Limit.ToString()),
        Limits = Quantities.Of(resources.Cpu.Limit.ToString(), resources.Memory.Limit.ToString()),
    };
}
