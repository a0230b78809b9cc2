namespace Payments.Infra.Stacks.Cost;

/// <summary>A pool of nodes that is paid for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Size">Size of its machines.</param>
/// <param name="Min">Fewest nodes.</param>
/// <param name="Max">Most nodes.</param>
/// <param name="Tenant">The tenant that alone uses it; empty for none.</param>
internal sealed record NodeCost(string Name, string Region, string Size, int Min, int Max, string Tenant);
