using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>
/// Pools of nodes, within a cluster and beside it (learn.microsoft.com/azure/aks/create-node-pools, use-system-pools and spot-node-pool).
/// </summary>
internal static class PoolRules
{
    private const int MostNodes = 1000;
    private const int LongestWindowsName = 6;
    private const int LongestName = 12;

    /// <summary>Findings about a pool that is a resource of its own.</summary>
    public static IEnumerable<AzureFinding> Check(Field inputs) => Check(inputs, inputs["agentPoolName"]);

    /// <summary>Findings about a pool.</summary>
    /// <param name="pool">Its inputs.</param>
    /// <param name="name">Its name.</param>
    public static IEnumerable<AzureFinding> Check(Field pool, Field name) => CheckName(pool, name)
        .Concat(Choices(pool))
        .Concat(pool["mode"].Is("System") ? CheckSystem(pool) : [])
        .Concat(ScalingRules.Check(pool))
        .Concat(SpotRules.Check(pool))
        .Concat(CheckZones(pool))
        .Concat(NodeLabelRules.Check(pool));

    private static IEnumerable<AzureFinding> CheckName(Field pool, Field name) =>
        NameRule.Check(name, 1, pool["osType"].Is("Windows") ? LongestWindowsName : LongestName, NameForm.Pool);

    private static IEnumerable<AzureFinding> Choices(Field pool) => pool["mode"].CheckOneOf("System", "User", "Gateway")
        .Concat(pool["osType"].CheckOneOf("Linux", "Windows"))
        .Concat(pool["osDiskType"].CheckOneOf("Ephemeral", "Managed"))
        .Concat(pool["kubeletDiskType"].CheckOneOf("OS", "Temporary"))
        .Concat(pool["type"].CheckOneOf("AvailabilitySet", "VirtualMachineScaleSets", "VirtualMachines"))
        .Concat(pool["scaleDownMode"].CheckOneOf("Deallocate", "Delete"))
        .Concat(pool["count"].CheckRange(0, MostNodes))
        .Concat(pool["maxPods"].CheckRange(10, 250))
        .Concat(pool["osDiskSizeGB"].Integer is 0 ? [] : pool["osDiskSizeGB"].CheckRange(30, 2048));

    /// <summary>Where the system's own pods run.</summary>
    private static IEnumerable<AzureFinding> CheckSystem(Field pool)
    {
        if (pool["osType"].Is("Windows"))
        {
            yield return pool["osType"].Says("a pool of mode System runs Linux; set osType to Linux, or mode to User");
        }

        if (pool["scaleSetPriority"].Is("Spot"))
        {
            yield return pool["scaleSetPriority"].Says("a pool of mode System is never Spot; leave scaleSetPriority out, or set mode to User");
        }

        foreach (var number in new[] { pool["count"], pool["minCount"] }.Where(number => number.Integer == 0))
        {
            yield return number.Says("a pool of mode System has at least one node; raise it, or set mode to User");
        }
    }

    private static IEnumerable<AzureFinding> CheckZones(Field pool)
    {
        var zones = pool["availabilityZones"];
        return zones.Items.SelectMany(zone => zone.CheckOneOf("1", "2", "3"))
            .Concat(zones.Items.CheckDistinct(zone => (zone, zone.Known()), "a zone"))
            .Concat(zones.Count > 0 && pool["type"].Is("AvailabilitySet")
                ? [zones.Says("a pool of type AvailabilitySet is in no zone; set type to VirtualMachineScaleSets")]
                : []);
    }
}
