namespace Payments.Infra.Components.Azure;

/// <summary>Tags of Azure's resources: whose they are, what they cost, and how careful one must be with them.</summary>
/// <param name="Owner">Team that answers for them.</param>
/// <param name="Environment">Name of the stack.</param>
/// <param name="CostCenter">Who pays.</param>
public sealed record ResourceTags(string Owner, string Environment, string CostCenter)
{
    private const string Scope = "pci-scope";

    /// <summary>What holds everywhere on the list of an auditor; a development environment has none.</summary>
    public ImmutableSortedDictionary<string, string> Classification { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    private ImmutableDictionary<string, string> Own => ImmutableDictionary<string, string>.Empty
        .Add("cost-center", CostCenter)
        .Add("environment", Environment)
        .Add("owner", Owner)
        .AddRange(Classification);

    /// <summary>Tags of a resource.</summary>
    public InputMap<string> All => Own;

    /// <summary>Tags of what a pool's nodes are made of.</summary>
    /// <param name="inScope">Whether card data is processed there.</param>
    public InputMap<string> OfNodes(bool inScope) => Classification.ContainsKey(Scope) ? Own.SetItem(Scope, inScope ? "in-scope" : "connected") : Own;
}
