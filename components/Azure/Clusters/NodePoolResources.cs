using Pulumi.AzureNative.ContainerService;
using Inputs = Pulumi.AzureNative.ContainerService.Inputs;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>Pools as the API takes them: one inside the cluster, the others beside it.</summary>
internal static class NodePoolResources
{
    /// <summary>
    /// The only pool inside the cluster: Azure lets no later change add or rename one there, and changing it stops all
    /// others. Another size is another system pool beside it.
    /// </summary>
    public static Inputs.ManagedClusterAgentPoolProfileArgs Inline(AksClusterArgs args)
    {
        var (pool, shape) = (new NodePool(NodePool.SystemName, PoolPurpose.System, args.System), args.System);
        return new Inputs.ManagedClusterAgentPoolProfileArgs
        {
            Name = pool.Name,
            Mode = AgentPoolMode.System,
            Type = AgentPoolType.VirtualMachineScaleSets,
            VmSize = shape.Size.Name,
            Count = shape.Min,
            MinCount = shape.Min,
            MaxCount = shape.Max,
            EnableAutoScaling = true,
            MaxPods = shape.MaxPods,
            AvailabilityZones = args.Zones,
            VnetSubnetID = args.Network.NodeSubnetId(pool.Purpose),
            OsType = OSType.Linux,
            OsSKU = OSSKU.AzureLinux,
            OsDiskType = OSDiskType.Ephemeral,
            OsDiskSizeGB = shape.OsDiskGiB,
            KubeletDiskType = KubeletDiskType.OS,
            EnableNodePublicIP = false,
            EnableEncryptionAtHost = args.Environment.Baseline.HardensNodes,
            SecurityProfile = Security(args),
            UpgradeSettings = Upgrade(args),
            LocalDNSProfile = NoLocalDns(),
            NodeLabels = pool.Labels.ToImmutableDictionary(),
            NodeTaints = pool.Taints(args.Environment.Baseline),
            Tags = args.Environment.NodeTags(pool.IsInScope),
        };
    }

    /// <summary>Declares the other pools after each other: Azure refuses two changes at once. Gives the last.</summary>
    public static Resource Declare(string name, AksClusterArgs args, Output<string> cluster, Resource after, CustomResourceOptions child) =>
        args.Pools.Aggregate(after, (last, pool) => new AgentPool(
            $"{name}-{pool.Name}",
            Args(args, pool, cluster),
            CustomResourceOptions.Merge(child, new CustomResourceOptions
            {
                DependsOn = last,

                // The autoscaler's to change.
                IgnoreChanges = { "count" },

                // Another size is another pool, and its name is taken while it lives. Where nodes may be missing for a
                // while the old one goes first; elsewhere Azure refuses, and a pool of another name must be added.
                DeleteBeforeReplace = args.Environment.Baseline.IsProtected ? null : true,
                CustomTimeouts = AksCluster.Patience,
            })));

    private static AgentPoolArgs Args(AksClusterArgs args, NodePool pool, Output<string> cluster) => new()
    {
        AgentPoolName = pool.Name,
        ResourceName = cluster,
        ResourceGroupName = args.Environment.ResourceGroup,
        Mode = AgentPoolMode.User,
        Type = AgentPoolType.VirtualMachineScaleSets,
        VmSize = pool.Shape.Size.Name,
        Count = pool.Shape.Min,
        MinCount = pool.Shape.Min,
        MaxCount = pool.Shape.Max,
        EnableAutoScaling = true,
        MaxPods = pool.Shape.MaxPods,
        AvailabilityZones = args.Zones,
        VnetSubnetID = args.Network.NodeSubnetId(pool.Purpose),
        OsType = OSType.Linux,
        OsSKU = OSSKU.AzureLinux,
        OsDiskType = OSDiskType.Ephemeral,
        OsDiskSizeGB = pool.Shape.OsDiskGiB,
        KubeletDiskType = KubeletDiskType.OS,
        ScaleDownMode = ScaleDownMode.Delete,
        EnableNodePublicIP = false,
        EnableEncryptionAtHost = args.Environment.Baseline.HardensNodes,
        SecurityProfile = Security(args),
        UpgradeSettings = Upgrade(args),
        LocalDNSProfile = NoLocalDns(),
        NodeLabels = pool.Labels.ToImmutableDictionary(),
        NodeTaints = pool.Taints(args.Environment.Baseline),
        Tags = args.Environment.NodeTags(pool.IsInScope),
    };

    private static Inputs.AgentPoolSecurityProfileArgs Security(AksClusterArgs args) =>
        new() { EnableSecureBoot = args.Environment.Baseline.HardensNodes, EnableVTPM = args.Environment.Baseline.HardensNodes };

    /// <summary>Network policies name the pods that answer DNS; a resolver on the node, which newer versions turn on by themselves, is none of them.</summary>
    private static Inputs.LocalDNSProfileArgs NoLocalDns() => new() { Mode = LocalDNSMode.Disabled };

    private static Inputs.AgentPoolUpgradeSettingsArgs Upgrade(AksClusterArgs args)
    {
        var surge = args.Environment.Baseline.Surge;
        var settings = new Inputs.AgentPoolUpgradeSettingsArgs { MaxSurge = surge.Share };
        if (surge.DrainMinutes is { } minutes)
        {
            settings.DrainTimeoutInMinutes = minutes;
            settings.UndrainableNodeBehavior = UndrainableNodeBehavior.Cordon;
        }

        return settings;
    }
}
