using Pulumi.AzureNative.ContainerService;

namespace Payments.Infra.Components.Azure;

/// <summary>
/// How careful a stack is. The defaults are the AKS baseline for regulated workloads (PCI DSS 4.0.1), as Microsoft's
/// reference implementations have it; <see cref="Development"/> is a small cluster that nobody's money depends on.
/// </summary>
public sealed record AzureBaseline
{
    /// <summary>The baseline for regulated workloads.</summary>
    public static AzureBaseline Regulated { get; } = new();

    /// <summary>A small environment: public endpoints behind address lists, no standby, nothing that outlives it.</summary>
    public static AzureBaseline Development { get; } = new()
    {
        Tier = ManagedClusterSKUTier.Free,
        IsPrivate = false,
        SeparatesPools = false,
        LocksNodeGroup = false,
        HardensNodes = false,
        Surge = NodeSurge.OneByOne,
        ChecksPolicies = false,
        Defends = false,
        KeepsAuditLogs = false,
        CollectsContainerLogs = false,
        AnalysesCost = false,
        RetentionDays = 30,
        SoftDeleteDays = 7,
        IsProtected = false,
        MirrorsImages = false,
        RegistrySku = Pulumi.AzureNative.ContainerRegistry.SkuName.Basic,
        VaultSku = Pulumi.AzureNative.KeyVault.SkuName.Standard,
        StorageSku = Pulumi.AzureNative.Storage.SkuName.Standard_LRS,
        Classification = ImmutableSortedDictionary<string, string>.Empty,
    };

    /// <summary>Service level of the control plane. Default Standard: 99.95 % with zones.</summary>
    public ManagedClusterSKUTier Tier { get; init; } = ManagedClusterSKUTier.Standard;

    /// <summary>Whether the API server, registry, vault and stores are reached from the virtual network alone. Default true.</summary>
    public bool IsPrivate { get; init; } = true;

    /// <summary>Whether pools have subnets of their own, taints, and network rules between them. Default true.</summary>
    public bool SeparatesPools { get; init; } = true;

    /// <summary>Whether nobody but AKS may change what nodes are made of. Default true.</summary>
    public bool LocksNodeGroup { get; init; } = true;

    /// <summary>Whether nodes encrypt their own disks and boot only what is signed. Default true.</summary>
    public bool HardensNodes { get; init; } = true;

    /// <inheritdoc cref="NodeSurge"/>
    public NodeSurge Surge { get; init; } = NodeSurge.Regulated;

    /// <summary>Whether Azure Policy watches the cluster. Default true.</summary>
    public bool ChecksPolicies { get; init; } = true;

    /// <summary>Whether Defender for Containers watches the nodes; paid per processor. Default true.</summary>
    public bool Defends { get; init; } = true;

    /// <summary>Whether what the control plane, vault and registry did is logged and archived (PCI DSS 10). Default true.</summary>
    public bool KeepsAuditLogs { get; init; } = true;

    /// <summary>Whether Container Insights collects what containers log. Default true.</summary>
    public bool CollectsContainerLogs { get; init; } = true;

    /// <summary>Whether anything is logged in Azure.</summary>
    public bool KeepsLogs => KeepsAuditLogs || CollectsContainerLogs || Defends;

    /// <summary>Whether costs are broken down by namespace; not in the free tier. Default true.</summary>
    public bool AnalysesCost { get; init; } = true;

    /// <summary>
    /// Days for which logs can be searched. Default 365 (PCI DSS 10.5.1): what containers log is nowhere else, and the time of a table of its
    /// own cannot be declared, since Azure makes the tables and the provider refuses to create what is there.
    /// </summary>
    public int RetentionDays { get; init; } = 365;

    /// <summary>Days for which an archived log can be neither changed nor deleted. Default 365 (PCI DSS 10.5.1).</summary>
    public int ArchiveDays { get; init; } = 365;

    /// <summary>Whether nobody, not even an owner, can shorten that time or lift it. There is no way back. Default false.</summary>
    public bool LocksArchive { get; init; }

    /// <summary>Days for which what was deleted can be had back, 7 to 90. Default 90.</summary>
    public int SoftDeleteDays { get; init; } = 90;

    /// <summary>Whether the engine refuses to delete what must not be lost, and nobody can purge it. Default true.</summary>
    public bool IsProtected { get; init; } = true;

    /// <summary>Whether images of others come from the stack's own registry too: nodes then need nobody else's. Default true.</summary>
    public bool MirrorsImages { get; init; } = true;

    /// <summary>Default Premium: the only one with private endpoints and zones.</summary>
    public Pulumi.AzureNative.ContainerRegistry.SkuName RegistrySku { get; init; } = Pulumi.AzureNative.ContainerRegistry.SkuName.Premium;

    /// <summary>Default Premium: keys in hardware.</summary>
    public Pulumi.AzureNative.KeyVault.SkuName VaultSku { get; init; } = Pulumi.AzureNative.KeyVault.SkuName.Premium;

    /// <summary>Default a copy in each zone; in a region without zones, copies in one place.</summary>
    public Pulumi.AzureNative.Storage.SkuName StorageSku { get; init; } = Pulumi.AzureNative.Storage.SkuName.Standard_ZRS;

    /// <summary>Tags for auditors.</summary>
    public ImmutableSortedDictionary<string, string> Classification { get; init; } = ImmutableSortedDictionary<string, string>.Empty
        .Add("criticality", "high")
        .Add("data-classification", "confidential")
        .Add("pci-scope", "in-scope");
}
