using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Payments.Infra.Components.Azure;

/// <summary>A region that has AKS with API server VNet integration (learn.microsoft.com/azure/reliability/regions-list).</summary>
[Description("the name of an Azure region in one word, such as westeurope; 'az account list-locations' lists them")]
public readonly record struct AzureRegion : IParsable<AzureRegion>
{
    private static readonly ImmutableArray<string> AllZones = ["1", "2", "3"];

    /// <summary>Name, with the short form that names of few letters use, the number of availability zones, and whether another region is its pair.</summary>
    private static readonly FrozenDictionary<string, (string Code, int Zones, bool HasPair)> Known =
        new Dictionary<string, (string, int, bool)>(StringComparer.Ordinal)
        {
            ["australiacentral"] = ("acl", 0, true),
            ["australiaeast"] = ("ae", 3, true),
            ["australiasoutheast"] = ("ase", 0, true),
            ["austriaeast"] = ("ate", 3, false),
            ["brazilsouth"] = ("brs", 3, true),
            ["canadacentral"] = ("cnc", 3, true),
            ["canadaeast"] = ("cne", 0, true),
            ["centralindia"] = ("inc", 3, true),
            ["centralus"] = ("cus", 3, true),
            ["chilecentral"] = ("clc", 3, false),
            ["eastasia"] = ("ea", 3, true),
            ["eastus"] = ("eus", 3, true),
            ["eastus2"] = ("eus2", 3, true),
            ["francecentral"] = ("frc", 3, true),
            ["germanywestcentral"] = ("gwc", 3, true),
            ["indonesiacentral"] = ("idc", 3, false),
            ["israelcentral"] = ("ilc", 3, false),
            ["italynorth"] = ("itn", 3, false),
            ["japaneast"] = ("jpe", 3, true),
            ["japanwest"] = ("jpw", 3, true),
            ["koreacentral"] = ("krc", 3, true),
            ["koreasouth"] = ("krs", 0, true),
            ["malaysiawest"] = ("myw", 3, false),
            ["mexicocentral"] = ("mxc", 3, false),
            ["newzealandnorth"] = ("nzn", 3, false),
            ["northcentralus"] = ("ncus", 0, true),
            ["northeurope"] = ("ne", 3, true),
            ["norwayeast"] = ("nwe", 3, true),
            ["polandcentral"] = ("plc", 3, false),
            ["southafricanorth"] = ("san", 3, true),
            ["southcentralus"] = ("scus", 3, true),
            ["southeastasia"] = ("sea", 3, true),
            ["southindia"] = ("ins", 0, true),
            ["spaincentral"] = ("spc", 3, false),
            ["swedencentral"] = ("sdc", 3, true),
            ["switzerlandnorth"] = ("szn", 3, true),
            ["switzerlandwest"] = ("szw", 0, true),
            ["uaenorth"] = ("uan", 3, true),
            ["uksouth"] = ("uks", 3, true),
            ["ukwest"] = ("ukw", 0, true),
            ["westcentralus"] = ("wcus", 0, true),
            ["westeurope"] = ("we", 3, true),
            ["westus"] = ("wus", 0, true),
            ["westus2"] = ("wus2", 3, true),
            ["westus3"] = ("wus3", 3, true),
        }.ToFrozenDictionary();

    private AzureRegion(string name) => Name = name;

    /// <summary>Names of all of them, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Name, such as <c>westeurope</c>.</summary>
    public string Name { get; }

    /// <summary>Two to four letters and digits, such as <c>we</c>, for names that may be 24 long.</summary>
    public string Code => Known[Name].Code;

    /// <summary>The availability zones of the region: <c>1</c>, <c>2</c> and <c>3</c>, or none.</summary>
    public ImmutableArray<string> Zones => [.. AllZones.Take(Known[Name].Zones)];

    /// <summary>Whether Azure copies to a paired region what asks for it, such as backups of databases.</summary>
    public bool HasPair => Known[Name].HasPair;

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
