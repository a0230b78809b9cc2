using System.Collections.Immutable;
using Pulumi;

namespace Payments.Infra.Components.Azure;

/// <summary>Tags of Azure's resources: whose they are, what they cost, and how careful one must be with them.</summary>
/// <param name="Owner">Team that answers for them.</param>
/// <param name="Environment">Name of the stack.</param>
/// <param name="CostCenter">Who pays.</param>
public sealed record ResourceTags(string Owner, string Environment, string CostCenter)
{
    /// <summary>What holds everywhere on the list of an auditor; a development environment has none.</summary>
    public ImmutableSortedDictionary<string, string> Classification { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Tags of a resource.</summary>
    public InputMap<string> All => Map();

    /// <summary>Tags of what a pool's nodes are made of.</summary>
    /// <param name="inScope">Whether card data is processed there.</param>
    public InputMap<string> OfNodes(bool inScope)
    {
        var tags = Map();
        if (Classification.ContainsKey("pci-scope"))
        {
            tags["pci-scope"] = inScope ? "in-scope" : "connected";
        }

        return tags;
    }

    private InputMap<string> Map()
    {
        var tags = new InputMap<string> { ["cost-center"] = CostCenter, ["environment"] = Environment, ["owner"] = Owner };
        foreach (var (key, value) in Classification)
        {
            tags[key] = value;
        }

        return tags;
    }
}
