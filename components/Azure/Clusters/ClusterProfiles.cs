using Pulumi.AzureNative.ContainerService;
using Inputs = Pulumi.AzureNative.ContainerService.Inputs;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>The parts of a cluster that are chosen once, and what each is for.</summary>
internal static class ClusterProfiles
{
    private const int ImageCleanerHours = 168;

    public static Inputs.ContainerServiceNetworkProfileArgs Network(AksClusterArgs args) => new()
    {
        // Without a mode the plugin would give every pod an address of the network.
        NetworkPlugin = NetworkPlugin.Azure,
        NetworkPluginMode = NetworkPluginMode.Overlay,
        NetworkDataplane = NetworkDataplane.Cilium,
        NetworkPolicy = NetworkPolicy.Cilium,
        OutboundType = args.Network.LeavesThroughFirewall ? OutboundType.UserDefinedRouting : OutboundType.UserAssignedNATGateway,
        LoadBalancerSku = LoadBalancerSku.Standard,
        PodCidr = $"{args.Addresses.Pods}",
        ServiceCidr = $"{args.Addresses.Services}",
        DnsServiceIP = args.Addresses.DnsAddress,
    };

    public static Inputs.ManagedClusterAPIServerAccessProfileArgs ApiServer(AksClusterArgs args)
    {
        var profile = new Inputs.ManagedClusterAPIServerAccessProfileArgs
        {
            EnableVnetIntegration = true,
            SubnetId = args.Network.ApiServerSubnetId,
            EnablePrivateCluster = args.Environment.Baseline.IsPrivate,
        };
        if (args.Network.Zones is { } zones)
        {
            profile.EnablePrivateClusterPublicFQDN = false;
            profile.DisableRunCommand = true;
            profile.PrivateDNSZone = zones.ApiServer;
        }
        else
        {
            profile.AuthorizedIPRanges = args.AuthorizedRanges.Select(range => (Input<string>)$"{range}").ToArray();
        }

        return profile;
    }

    public static Inputs.ManagedClusterAADProfileArgs Entra(AksClusterArgs args) =>
        new() { Managed = true, EnableAzureRBAC = true, TenantID = args.Environment.Tenant };

    public static InputMap<Inputs.ManagedClusterAddonProfileArgs> Addons(AksClusterArgs args)
    {
        var baseline = args.Environment.Baseline;
        var logs = new Inputs.ManagedClusterAddonProfileArgs { Enabled = baseline.CollectsContainerLogs };
        if (baseline.CollectsContainerLogs && args.Monitoring is { } monitoring)
        {
            logs.Config = new InputMap<string> { ["logAnalyticsWorkspaceResourceID"] = monitoring.WorkspaceId, ["useAADAuth"] = "true" };
        }

        var policies = new Inputs.ManagedClusterAddonProfileArgs { Enabled = baseline.ChecksPolicies };
        if (baseline.ChecksPolicies)
        {
            policies.Config = new InputMap<string> { ["version"] = "v2" };
        }

        return new InputMap<Inputs.ManagedClusterAddonProfileArgs>
        {
            // External Secrets brings secrets from the vault. Said, as a left-out add-on stays as it was.
            ["azureKeyvaultSecretsProvider"] = new Inputs.ManagedClusterAddonProfileArgs { Enabled = false },
            ["azurepolicy"] = policies,
            ["omsagent"] = logs,
        };
    }

    public static Inputs.ManagedClusterSecurityProfileArgs Security(AksClusterArgs args)
    {
        var profile = new Inputs.ManagedClusterSecurityProfileArgs
        {
            WorkloadIdentity = new Inputs.ManagedClusterSecurityProfileWorkloadIdentityArgs { Enabled = true },
            ImageCleaner = new Inputs.ManagedClusterSecurityProfileImageCleanerArgs { Enabled = true, IntervalHours = ImageCleanerHours },
        };
        if (args.Environment.Baseline.Defends && args.Monitoring is { } monitoring)
        {
            profile.Defender = new Inputs.ManagedClusterSecurityProfileDefenderArgs
            {
                LogAnalyticsWorkspaceResourceId = monitoring.WorkspaceId,
                SecurityMonitoring = new Inputs.ManagedClusterSecurityProfileDefenderSecurityMonitoringArgs { Enabled = true },
            };
        }

        return profile;
    }

    /// <summary>One profile for all pools; its numbers and truth values are texts.</summary>
    public static Inputs.ManagedClusterPropertiesAutoScalerProfileArgs Autoscaler() => new()
    {
        Expander = Expander.Least_waste,
        ScanInterval = "20s",
        ScaleDownUnneededTime = "10m",

        // Every pod of the mesh has a scratch directory: with true, no node of theirs would ever be given back.
        SkipNodesWithLocalStorage = "false",
        SkipNodesWithSystemPods = "true",
    };

    public static Inputs.ManagedClusterStorageProfileArgs Storage() => new()
    {
        DiskCSIDriver = new Inputs.ManagedClusterStorageProfileDiskCSIDriverArgs { Enabled = true },
        FileCSIDriver = new Inputs.ManagedClusterStorageProfileFileCSIDriverArgs { Enabled = true },
        SnapshotController = new Inputs.ManagedClusterStorageProfileSnapshotControllerArgs { Enabled = true },
    };
}
