using Operators.Postgresql.V1;
using Payments.Infra.Components.Data.Tls;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Mode operator: CloudNativePG runs a primary and its standbys, and moves the Service on failover.</summary>
internal static class PostgresCluster
{
    /// <summary>Label of instances: their cluster.</summary>
    public const string Label = "cnpg.io/cluster";

    private const string Certificate = "postgres-server";

    /// <summary>For migrations and restores, which must not go through the pooler.</summary>
    private const string DirectService = "postgres-direct";

    /// <summary>Declares the cluster. Gives its endpoint, and what its users wait for.</summary>
    public static (StoreEndpoint Endpoint, ImmutableArray<Resource> Ready) Declare(
        string name, PostgresArgs args, ImmutableArray<PostgresUser> users, StoreOptions options)
    {
        var (settings, operators) = (args.Settings, options.Prerequisites.Operators);
        var certificate = StoreCertificate.DeclareServer(
            Certificate, [PostgresStore.ServiceName, DirectService], options, new() { ["cnpg.io/reload"] = "true" });
        var policies = PostgresPolicies.DeclareCluster(name, args, options);
        var backups = args.BacksUp ? PostgresBackups.DeclareStore(name, args, options.Object.After(operators?.Backups)) : null;

        // The operator deletes volumes with their cluster: a cluster that the program no longer names stays until somebody deletes it.
        var cluster = new Cluster(
            name,
            new ClusterArgs { Metadata = new ObjectMetaArgs { Name = settings.Cluster, Namespace = DataNamespace.Name }, Spec = Spec(args, users) },
            options.Workload.After([operators?.Postgres, certificate, backups, .. policies]).Kept(settings.WhenRemoved));
        var primary = settings.Pooler.Instances > 0 ? DirectService : PostgresStore.ServiceName;
        var service = PostgresPrimary.Declare(name, primary, settings.Cluster, options);

        // Objects do not move from one cluster to another: after a restore they are replaced under the same name.
        var inCluster = CustomResourceOptions.Merge(
            options.Child.After(cluster), new CustomResourceOptions { ReplaceOnChanges = { "spec.cluster.name" }, DeleteBeforeReplace = true });
        var made = users.SelectMany(user => PostgresObjects.Declare(settings, user, inCluster));
        var logins = PostgresLogins.Declare(
            name, (primary, Certificate), args, users, options, [.. made, service, certificate, PostgresPolicies.DeclareLogins(name, args, options)]);
        if (args.BacksUp)
        {
            PostgresBackups.DeclareSchedule(name, args, inCluster);
        }

        if (settings.Pooler.Instances == 0)
        {
            return (PostgresStore.InCluster(new PodSelector(DataNamespace.Name, Label, settings.Cluster)), [logins]);
        }

        var pooler = PostgresPooler.Declare(name, args, inCluster);
        return (PostgresStore.InCluster(new PodSelector(DataNamespace.Name, PostgresPooler.Label, PostgresStore.ServiceName)), [logins, pooler]);
    }

    private static ClusterSpecArgs Spec(PostgresArgs args, ImmutableArray<PostgresUser> users)
    {
        var settings = args.Settings;
        var spec = new ClusterSpecArgs
        {
            Instances = settings.Instances,
            ImageName = args.Context.Images.Of(settings.Image),
            EnableSuperuserAccess = false,

            // With one pod a budget would stop every drain of its node.
            EnablePDB = settings.Instances > 1,
            PrimaryUpdateStrategy = ClusterSpecPrimaryUpdateStrategy.Unsupervised,
            PrimaryUpdateMethod = ClusterSpecPrimaryUpdateMethod.Switchover,
            Storage = Volume(args, settings.Storage),
            WalStorage = Volume(args, settings.Wal),
            Resources = Resources(settings.Resources),
            Affinity = PostgresPlacement.Affinity(args),
            TopologySpreadConstraints = PostgresPlacement.Spread(args),
            Certificates = new ClusterSpecCertificatesArgs { ServerTLSSecret = Certificate, ServerCASecret = Certificate },
            Postgresql = PostgresParameters.Create(settings, users),
            Bootstrap = PostgresBackups.Bootstrap(settings),
            Managed = new ClusterSpecManagedArgs { Services = Services },
            Probes = new ClusterSpecProbesArgs
            {
                Readiness = new ClusterSpecProbesStartupArgs { Type = ClusterSpecProbesStartupType.Streaming, MaximumLag = "64Mi" },
            },
            InheritedMetadata = new ClusterSpecInheritedMetadataArgs { Labels = PostgresPlacement.Labels(args) },
        };
        if (args.Context.PriorityClass.Length > 0)
        {
            spec.PriorityClassName = args.Context.PriorityClass;
        }

        return args.BacksUp ? PostgresBackups.Archiving(spec, args) : spec;
    }

    private static ClusterSpecStorageArgs Volume(PostgresArgs args, VolumeSettings volume)
    {
        var storage = new ClusterSpecStorageArgs { Size = volume.Size.ToString(), ResizeInUseVolumes = true };
        if (args.Context.ClassOf(volume) is { Length: > 0 } storageClass)
        {
            storage.StorageClass = storageClass;
        }

        return storage;
    }

    /// <summary>Services of standbys, which nobody connects to, are left out.</summary>
    private static ClusterSpecManagedServicesArgs Services { get; } = new()
    {
        DisabledDefaultServices =
        {
            ClusterSpecManagedServicesAdditionalSelectorType.Ro,
            ClusterSpecManagedServicesAdditionalSelectorType.R,
        },
    };

    private static ClusterSpecResourcesArgs Resources(ServiceResources resources) => new()
    {
        Requests = Quantities.Create(resources.Cpu.Limit.ToString(), resources.Memory.Limit.ToString()),
        Limits = Quantities.Create(resources.Cpu.Limit.ToString(), resources.Memory.Limit.ToString()),
    };
}
