using System.Globalization;
using Operators.Kafka.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Pools of controllers, and of brokers: one in each zone of Azure, where disks stay in their zone.</summary>
internal static class KafkaPools
{
    private const string PoolLabel = "strimzi.io/pool-name";

    public static ImmutableArray<Resource> Declare(KafkaArgs args, CustomResourceOptions options)
    {
        var (settings, zones) = (args.Settings, ZonesOf(args));
        ImmutableArray<KafkaNodePoolSpecRoles> roles = settings.Controllers == 0
            ? [KafkaNodePoolSpecRoles.Controller, KafkaNodePoolSpecRoles.Broker]
            : [KafkaNodePoolSpecRoles.Broker];
        var brokers = new Pool("brokers", settings.Brokers, settings.Storage, settings.Resources, roles, ZoneName: null);
        var pools = zones.IsEmpty
            ? [brokers]
            : zones.Select((zone, index) => brokers with
            {
                Name = $"brokers-{zone.Number}",
                Replicas = Share(settings.Brokers, zones.Length, index),
                ZoneName = zone.Name,
            });
        if (settings.Controllers > 0)
        {
            pools = pools.Append(new Pool(
                "controllers", settings.Controllers, settings.ControllerStorage, ControllerResources, [KafkaNodePoolSpecRoles.Controller], ZoneName: null));
        }

        return [.. pools.Where(pool => pool.Replicas > 0).Select(pool => DeclareOne(pool, args, options.Kept(settings.WhenRemoved)))];
    }

    private static ServiceResources ControllerResources { get; } = new()
    {
        Cpu = new CpuResources { Request = new CpuQuantity(250), Limit = new CpuQuantity(1000) },
        Memory = new MemoryResources { Request = new ByteQuantity(1024), Limit = new ByteQuantity(1024) },
    };

    /// <summary>Zones by their number in the region and their name as a label of nodes; none where pods are spread by labels alone.</summary>
    private static ImmutableArray<(string Number, string Name)> ZonesOf(KafkaArgs args) => args.Context is { Azure.Placement: { } azure, Zones: > 1 }
        ? [.. azure.Zones.Take(args.Context.Zones).Select(zone => (zone, $"{azure.Location}-{zone}"))]
        : [];

    private static int Share(int brokers, int zones, int index) => (brokers / zones) + (index < brokers % zones ? 1 : 0);

    private static KafkaNodePool DeclareOne(Pool pool, KafkaArgs args, CustomResourceOptions options) => new(
        $"kafka-{pool.Name}",
        new KafkaNodePoolArgs
        {
            Metadata = new ObjectMetaArgs { Name = pool.Name, Namespace = DataNamespace.Name, Labels = { [KafkaCluster.Label] = KafkaCluster.Name } },
            Spec = new KafkaNodePoolSpecArgs
            {
                Replicas = pool.Replicas,
                Roles = pool.Roles.Select(role => (Input<KafkaNodePoolSpecRoles>)role).ToArray(),
                Storage = new KafkaNodePoolSpecStorageArgs { Type = KafkaNodePoolSpecStorageType.Jbod, Volumes = { Volume(pool.Storage, args) } },
                Resources = new KafkaNodePoolSpecResourcesArgs
                {
                    Requests = Quantities.Create(pool.Resources.Cpu.Request.ToString(), pool.Resources.Memory.Limit.ToString()),
                    Limits = Quantities.Create(pool.Resources.Cpu.Limit.ToString(), pool.Resources.Memory.Limit.ToString()),
                },
                JvmOptions = new KafkaNodePoolSpecJvmOptionsArgs { Xms = Heap(pool.Resources), Xmx = Heap(pool.Resources) },
                Template = new KafkaNodePoolSpecTemplateArgs { Pod = Pod(pool, args) },
            },
        },
        options);

    private static KafkaNodePoolSpecStorageVolumesArgs Volume(VolumeSettings volume, KafkaArgs args)
    {
        var storage = new KafkaNodePoolSpecStorageVolumesArgs
        {
            Id = 0,
            Type = KafkaNodePoolSpecStorageVolumesType.PersistentClaim,
            Size = volume.Size.ToString(),
            KraftMetadata = KafkaNodePoolSpecStorageKraftMetadata.Shared,

            // Deleting the cluster by mistake must not delete its data.
            DeleteClaim = args.Settings.WhenRemoved == StoreRemoval.Delete,
        };
        if (args.Context.ClassOf(volume) is { Length: > 0 } storageClass)
        {
            storage.Class = storageClass;
        }

        return storage;
    }

    private static KafkaNodePoolSpecTemplatePodArgs Pod(Pool pool, KafkaArgs args)
    {
        var pod = new KafkaNodePoolSpecTemplatePodArgs
        {
            Metadata = new KafkaNodePoolSpecTemplatePodMetadataArgs { Labels = ObjectLabels.OutsideMesh },
            TerminationGracePeriodSeconds = 120,
            EnableServiceLinks = false,
            TopologySpreadConstraints = new[] { Spread(Scheduling.Hostname, pool, "ScheduleAnyway") },
        };
        if (pool.ZoneName is { } zone)
        {
            pod.Affinity = InZone(zone);
        }
        else if (args.Context.Zones > 1)
        {
            pod.TopologySpreadConstraints = new[] { Spread(Scheduling.Zone, pool, "DoNotSchedule"), Spread(Scheduling.Hostname, pool, "ScheduleAnyway") };
        }

        if (args.Context.PriorityClass.Length > 0)
        {
            pod.PriorityClassName = args.Context.PriorityClass;
        }

        return pod;
    }

    private static KafkaNodePoolSpecTemplatePodTopologySpreadConstraintsArgs Spread(string key, Pool pool, string otherwise) => new()
    {
        TopologyKey = key,
        MaxSkew = 1,
        WhenUnsatisfiable = otherwise,
        LabelSelector = new KafkaNodePoolSpecTemplatePodTopologySpreadConstraintsLabelSelectorArgs
        {
            MatchLabels = { [KafkaCluster.Label] = KafkaCluster.Name, [PoolLabel] = pool.Name },
        },
    };

    private static KafkaNodePoolSpecTemplatePodAffinityArgs InZone(string zone)
    {
        var expression = new KafkaNodePoolSpecTemplatePodTopologySpreadConstraintsLabelSelectorMatchExpressionsArgs
        {
            Key = Scheduling.Zone,
            Operator = "In",
            Values = { zone },
        };
        var term = new KafkaNodePoolSpecTemplatePodAffinityNodeAffinityPreferredDuringSchedulingIgnoredDuringExecutionPreferenceArgs
        {
            MatchExpressions = { expression },
        };
        var required = new KafkaNodePoolSpecTemplatePodAffinityNodeAffinityRequiredDuringSchedulingIgnoredDuringExecutionArgs
        {
            NodeSelectorTerms = { term },
        };
        return new KafkaNodePoolSpecTemplatePodAffinityArgs
        {
            NodeAffinity = new KafkaNodePoolSpecTemplatePodAffinityNodeAffinityArgs { RequiredDuringSchedulingIgnoredDuringExecution = required },
        };
    }

    private static string Heap(ServiceResources resources) => string.Create(CultureInfo.InvariantCulture, $"{resources.Memory.Limit.Mebibytes / 2}m");

    private sealed record Pool(
        string Name, int Replicas, VolumeSettings Storage, ServiceResources Resources, ImmutableArray<KafkaNodePoolSpecRoles> Roles, string? ZoneName);
}
