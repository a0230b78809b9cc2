using Payments.Infra.Components.Azure;

namespace Payments.Infra.Stacks.Tests.Azure.Costs;

/// <summary>A pool of nodes as a plan has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Size of its machines.</param>
/// <param name="Min">Fewest nodes.</param>
/// <param name="Max">Most nodes.</param>
/// <param name="Surge">What an upgrade adds at once.</param>
internal sealed record PlannedPool(string Name, MachineSize Size, int Min, int Max, string Surge)
{
    /// <summary>Most nodes while an upgrade runs.</summary>
    public int Peak => new NodeSurge(Surge, null).Peak(Max);

    /// <summary>Series of its machines, which a quota is for: Ddsv5 of Standard_D4ds_v5.</summary>
    public string Series => Size.Name["Standard_".Length..]
        .Replace($"{Size.Family}{Size.Processors}", Size.Family, StringComparison.Ordinal)
        .Replace("_", "", StringComparison.Ordinal);

    /// <summary>The pools of a plan, the system's first.</summary>
    public static IEnumerable<PlannedPool> Of(PlannedObjects planned) => planned.OfAzure
        .Where(resource => resource.Type.EndsWith(":ManagedCluster", StringComparison.Ordinal))
        .Select(cluster => new PlannedResource("", "", cluster.At("agentPoolProfiles[0]")!.AsObject()))
        .Concat(planned.OfAzure.Where(resource => resource.Type.EndsWith(":AgentPool", StringComparison.Ordinal)))
        .Select(pool => new PlannedPool(
            (string)(pool.At("name") ?? pool.At("agentPoolName"))!,
            MachineSize.Parse((string)pool.At("vmSize")!),
            (int)(double)pool.At("minCount")!,
            (int)(double)pool.At("maxCount")!,
            (string)pool.At("upgradeSettings.maxSurge")!));
}
