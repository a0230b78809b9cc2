using Payments.Infra.Analysis.Azure.Networks;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Subnets outside their network, which Azure answers with NetcfgSubnetRangeOutsideVnet, and subnets that overlap, with NetcfgSubnetRangesOverlap
/// (learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet).
/// </summary>
internal static class SubnetRanges
{
    private sealed record Subnet(AzureResource Resource, string Name, Field Field, AddressRange Range);

    public static IEnumerable<PlanFinding> Find(AzurePlan plan)
    {
        var apart = plan.Of("network:Subnet").ToLookup<AzureResource, AzureResource?>(plan.NetworkOf, ReferenceEqualityComparer.Instance);
        return plan.Of("network:VirtualNetwork").SelectMany(network => Find(network, apart[network]));
    }

    private static IEnumerable<PlanFinding> Find(AzureResource network, IEnumerable<AzureResource> apart)
    {
        var inside = network.Fields["subnets"].Items.SelectMany(subnet => Of(network, subnet["name"].Known() ?? "", subnet)).ToList();
        var names = inside.Select(subnet => subnet.Name).Where(name => name.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // The same subnet may stand in its network and be a resource, too.
        ImmutableArray<Subnet> all =
        [
            .. inside,
            .. apart.SelectMany(subnet => Of(subnet, subnet.Fields["subnetName"].Known() ?? "", subnet.Fields)).Where(subnet => !names.Contains(subnet.Name)),
        ];
        return Outside(network, all).Concat(Overlapping(all));
    }

    private static IEnumerable<PlanFinding> Outside(AzureResource network, ImmutableArray<Subnet> subnets)
    {
        var space = network.Fields["addressSpace"]["addressPrefixes"];
        var ranges = space.Items.Select(range => AddressRange.Parse(range.Known())).OfType<AddressRange>().ToList();
        return ranges.Count == 0 || ranges.Count < space.Count ? [] : subnets.Where(subnet => !ranges.Exists(range => range.Contains(subnet.Range)))
            .Select(subnet => AzurePlanCheck.Finding(
                subnet.Resource, subnet.Field.ToString(), $"{subnet.Range} is outside {network.Shown}, which has {string.Join(", ", ranges)}; choose a "
                    + $"part of it"));
    }

    /// <summary>Of two that overlap, one holds the other: in their order, those that hold a range stand before it.</summary>
    private static IEnumerable<PlanFinding> Overlapping(ImmutableArray<Subnet> subnets)
    {
        var around = new Stack<(int Index, Subnet Subnet)>();
        foreach (var (index, subnet) in subnets.Index().OrderBy(subnet => subnet.Item.Range.Order).ThenBy(subnet => subnet.Item.Range.Length))
        {
            while (around.TryPeek(out var last) && !last.Subnet.Range.Contains(subnet.Range))
            {
                around.Pop();
            }

            if (around.TryPeek(out var holder))
            {
                var (first, second) = holder.Index < index ? (holder.Subnet, subnet) : (subnet, holder.Subnet);
                yield return AzurePlanCheck.Finding(
                    second.Resource, second.Field.ToString(), $"{second.Range} overlaps {first.Range} of {Show(first)} in the same network; choose another");
            }

            around.Push((index, subnet));
        }
    }

    private static IEnumerable<Subnet> Of(AzureResource resource, string name, Field subnet) => SubnetRules.RangesOf(subnet)
        .Where(field => AddressRange.Parse(field.Known()) is { IsExact: true })
        .Select(field => new Subnet(resource, name, field, AddressRange.Parse(field.Known())!));

    private static string Show(Subnet subnet) => subnet.Name.Length > 0 ? $"the subnet {subnet.Name}" : subnet.Resource.Shown;
}
