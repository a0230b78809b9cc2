using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings.Cells;

/// <summary>
/// A whole platform for some tenants: a stack of its own that shares nothing with other cells, so that what fails in one is felt by its
/// tenants alone (docs/cells.md).
/// </summary>
internal sealed record Cell
{
    /// <summary>Name, such as <c>weu</c>: the label <c>cell</c> of metrics, traces and logs, and what the front door calls the cell.</summary>
    public required string Name { get; init; }

    /// <summary>Name of its stack, such as <c>prod-weu</c>.</summary>
    public required string Stack { get; init; }

    /// <summary>Region, as <c>payments:azure.region</c> of its stack says it.</summary>
    public required string Region { get; init; }

    /// <summary>Host that the front door asks its gateway for: one of <c>payments:mesh.ingress.hosts</c> of its stack.</summary>
    public required string Host { get; init; }

    /// <summary>As <c>payments:azure.shortName</c> of its stack. Default none: its resources are named after the stack.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Ids of the tenants whose requests the entry sends here, and that the gateway lets in.</summary>
    public ImmutableArray<string> Tenants { get; init; } = [];

    /// <summary>
    /// Ids of tenants on their way from this cell or to it: their pools, quotas and policies are here, and nobody serves them here. Default none.
    /// </summary>
    public ImmutableArray<string> Moving { get; init; } = [];

    /// <summary>Tenants that it may have at most, those that are moving included: how many one failure may touch. Default 50.</summary>
    public int Capacity { get; init; } = 50;

    /// <summary>All that it has something of.</summary>
    public IEnumerable<string> Held => Tenants.Concat(Moving);

    /// <summary>Whether it has something of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    public bool Holds(Tenant tenant) => Held.Contains(tenant.Id, StringComparer.Ordinal);
}
