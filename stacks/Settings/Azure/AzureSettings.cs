using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Azure.Logs;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Kit;
using Pulumi.AzureNative.ContainerService;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>The cluster and its surroundings in Azure. The defaults are the baseline for regulated workloads.</summary>
[Description("at least subscription, tenant and region; docs/azure.md shows the rest")]
internal sealed record AzureSettings : SubscriptionSettings
{
    /// <summary>Baseline of the stack. Default regulated.</summary>
    public BaselineKind Baseline { get; init; } = BaselineKind.Regulated;

    /// <summary>Minor version of Kubernetes. Default 1.36.</summary>
    public KubernetesVersion KubernetesVersion { get; init; } = new(1, 36);

    /// <summary>Availability zones. Default all three; <c>[]</c> for none.</summary>
    public ImmutableArray<string> Zones { get; init; } = ["1", "2", "3"];

    /// <summary>Service level: free or standard. Default that of the baseline.</summary>
    public ClusterTier? Tier { get; init; }

    /// <summary>Days for which logs can be searched, 30 to 730. Default that of the baseline: 365, which is its least, or 30.</summary>
    [Range(30, 730)]
    public int? RetentionDays { get; init; }

    /// <inheritdoc cref="ArchiveSettings"/>
    public ArchiveSettings Archive { get; init; } = new();

    /// <inheritdoc cref="BackupStoreSettings"/>
    public BackupStoreSettings Backups { get; init; } = new();

    /// <inheritdoc cref="Components.Azure.Logs.NetworkWatcher"/>
    public NetworkWatcher NetworkWatcher { get; init; } = new();

    /// <summary>Policies that are assigned to the cluster's resource group under the regulated baseline: audit, deny or none. Default audit.</summary>
    public PolicyMode Policies { get; init; } = PolicyMode.Audit;

    /// <inheritdoc cref="AddressPlan"/>
    public AddressPlan Network { get; init; } = new();

    /// <summary>CIDR ranges allowed to reach the public endpoints of API server and vault. Required without private connections.</summary>
    public ImmutableArray<AddressRange> AuthorizedRanges { get; init; } = [];

    /// <summary>Object ids of Entra groups with cluster admin rights; whoever deploys must be in one.</summary>
    public ImmutableArray<string> Administrators { get; init; } = [];

    /// <inheritdoc cref="ClusterLogin"/>
    public ClusterLogin Login { get; init; } = ClusterLogin.Azurecli;

    /// <summary>The system node pool. Default 3 to 5 nodes of Standard_D4ds_v5.</summary>
    public SystemPool System { get; init; } = new();

    /// <summary>
    /// User node pools by name. Those of a purpose stand in place of the default one of that purpose, and the others stay: <c>apps1</c>, and in the
    /// regulated baseline <c>cde1</c> and <c>platform1</c>. To resize a pool, add one under another name.
    /// </summary>
    public ImmutableSortedDictionary<string, UserPool> Pools { get; init; } = ImmutableSortedDictionary<string, UserPool>.Empty;

    /// <summary>Node pool of each tenant with a dedicated pool. Default 3 to 6 nodes of Standard_D4ds_v5.</summary>
    public NodePoolShape TenantPool { get; init; } = new();

    /// <inheritdoc cref="ImageSettings"/>
    public ImageSettings Images { get; init; } = new();

    /// <inheritdoc cref="MaintenanceSettings"/>
    public MaintenanceSettings Maintenance { get; init; } = new();

    /// <summary>All user node pools by name.</summary>
    public ImmutableSortedDictionary<string, UserPool> AllPools => DefaultPools
        .Where(pool => !Pools.ContainsKey(pool.Key) && Pools.Values.All(named => named.Purpose != pool.Value.Purpose))
        .Aggregate(Pools, (pools, pool) => pools.Add(pool.Key, pool.Value));

    /// <summary>The baseline with the stack's overrides.</summary>
    public AzureBaseline Effective
    {
        get
        {
            var baseline = Baseline == BaselineKind.Regulated ? AzureBaseline.Regulated : AzureBaseline.Development;
            return baseline with
            {
                Tier = TierOf(Tier) ?? baseline.Tier,
                RetentionDays = RetentionDays ?? baseline.RetentionDays,
                MirrorsImages = Images.ThirdParty is { } source ? source == ThirdPartyImages.Registry : baseline.MirrorsImages,
                ArchiveDays = Archive.Days,
                LocksArchive = Archive.Locked,
            };
        }
    }

    private Dictionary<string, UserPool> DefaultPools => Baseline == BaselineKind.Development
        ? new() { ["apps1"] = new UserPool { Max = 12 } }
        : new()
        {
            ["apps1"] = new UserPool { Max = 12 },
            ["cde1"] = new UserPool { Purpose = PoolPurpose.Cde },
            ["platform1"] = new UserPool { Purpose = PoolPurpose.Platform },
        };

    private static ManagedClusterSKUTier? TierOf(ClusterTier? tier) => tier switch
    {
        ClusterTier.Free => ManagedClusterSKUTier.Free,
        ClusterTier.Standard => ManagedClusterSKUTier.Standard,
        _ => null,
    };
}
