using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Payments.Infra.Components.Azure;

/// <summary>A region that has AKS with API server VNet integration (learn.microsoft.com/azure/reliability/regions-list).</summary>
[Description("the name of an Azure region in one word, such as westeurope; 'az account list-locations' lists them")]
public readonly record struct AzureRegion : IParsable<AzureRegion>
{
    private static readonly ImmutableArray<string> AllZones = ["1", "2", "3"];

    /// <summary>Name, with the short form that names of few letters use, and the number of availability zones.</summary>
    private static readonly FrozenDictionary<string, (string Code, int Zones)> Known = new Dictionary<string, (string, int)>(StringComparer.Ordinal)
    {
        ["australiacentral"] = ("acl", 0),
        ["australiaeast"] = ("ae", 3),
        ["australiasoutheast"] = ("ase", 0),
        ["austriaeast"] = ("ate", 3),
        ["brazilsouth"] = ("brs", 3),
        ["canadacentral"] = ("cnc", 3),
        ["canadaeast"] = ("cne", 0),
        ["centralindia"] = ("inc", 3),
        ["centralus"] = ("cus", 3),
        ["chilecentral"] = ("clc", 3),
        ["eastasia"] = ("ea", 3),
        ["eastus"] = ("eus", 3),
        ["eastus2"] = ("eus2", 3),
        ["francecentral"] = ("frc", 3),
        ["germanywestcentral"] = ("gwc", 3),
        ["indonesiacentral"] = ("idc", 3),
        ["israelcentral"] = ("ilc", 3),
        ["italynorth"] = ("itn", 3),
        ["japaneast"] = ("jpe", 3),
        ["japanwest"] = ("jpw", 3),
        ["koreacentral"] = ("krc", 3),
        ["koreasouth"] = ("krs", 0),
        ["malaysiawest"] = ("myw", 3),
        ["mexicocentral"] = ("mxc", 3),
        ["newzealandnorth"] = ("nzn", 3),
        ["northcentralus"] = ("ncus", 0),
        ["northeurope"] = ("ne", 3),
        ["norwayeast"] = ("nwe", 3),
        ["polandcentral"] = ("plc", 3),
        ["southafricanorth"] = ("san", 3),
        ["southcentralus"] = ("scus", 3),
        ["southeastasia"] = ("sea", 3),
        ["southindia"] = ("ins", 0),
        ["spaincentral"] = ("spc", 3),
        ["swedencentral"] = ("sdc", 3),
        ["switzerlandnorth"] = ("szn", 3),
        ["switzerlandwest"] = ("szw", 0),
        ["uaenorth"] = ("uan", 3),
        ["uksouth"] = ("uks", 3),
        ["ukwest"] = ("ukw", 0),
        ["westcentralus"] = ("wcus", 0),
        ["westeurope"] = ("we", 3),
        ["westus"] = ("wus", 0),
        ["westus2"] = ("wus2", 3),
        ["westus3"] = ("wus3", 3),
    }.ToFrozenDictionary();

    private AzureRegion(string name) => Name = name;

    /// <summary>Name, such as <c>westeurope</c>.</summary>
    public string Name { get; }

    /// <summary>Two to four letters and digits, such as <c>we</c>, for names that may be 24 long.</summary>
    public string Code => Known[Name].Code;

    /// <summary>The availability zones of the region: <c>1</c>, <c>2</c> and <c>3</c>, or none.</summary>
    public ImmutableArray<string> Zones => [.. AllZones.Take(Known[Name].Zones)];

    /// <inheritdoc/>
    public static AzureRegion Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var region) ? region : throw new FormatException($"'{s}' is no region of Azure that the platform can use.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AzureRegion result)
    {
        result = s is not null && Known.ContainsKey(s) ? new AzureRegion(s) : default;
        return result.Name is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
