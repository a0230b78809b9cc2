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
        var apart = plan.Of("network:Subnet").ToLookup(plan.NetworkOf);
        return plan.Of("network:VirtualNetwork").SelectMany(network => Find(network, apart[network]));
    }

    private static IEnumerable<PlanFinding> Find(AzureResource network, IEnumerable<AzureResource> apart)
    {
        var space = network.Fields["addressSpace"]["addressPrefixes"];
        var ranges = space.Items.Select(range => AddressRange.Parse(range.Known())).OfType<AddressRange>().ToList();
        var inside = network.Fields["subnets"].Items.SelectMany(subnet => Of(network, subnet["name"].Known() ?? "", subnet)).ToList();

        // The same subnet may stand in its network and be a resource, too.
        var all = inside.Concat(apart.SelectMany(subnet => Of(subnet, subnet.Fields["subnetName"].Known() ?? "", subnet.Fields))
            .Where(subnet => !inside.Exists(other => other.Name.Length > 0 && string.Equals(other.Name, subnet.Name, StringComparison.OrdinalIgnoreCase)))).ToList();
        var isWhole = ranges.Count > 0 && ranges.Count == space.Count;
        foreach (var (index, subnet) in all.Index())
        {
            if (isWhole && !ranges.Exists(range => range.Contains(subnet.Range)))
            {
                yield return AzurePlanCheck.Finding(
                    subnet.Resource, subnet.Field.ToString(), $"{subnet.Range} is outside {network.Shown}, which has {string.Join(", ", ranges)}; choose a part of it");
            }

            if (all.Take(index).FirstOrDefault(other => other.Range.Overlaps(subnet.Range)) is { } first)
            {
                yield return AzurePlanCheck.Finding(
                    subnet.Resource, subnet.Field.ToString(), $"{subnet.Range} overlaps {first.Range} of {Show(first)} in the same network; choose another");
            }
        }
    }

    private static IEnumerable<Subnet> Of(AzureResource resource, string name, Field subnet) => SubnetRules.RangesOf(subnet)
        .Where(field => AddressRange.Parse(field.Known()) is { IsExact: true })
        .Select(field => new Subnet(resource, name, field, AddressRange.Parse(field.Known())!.Value));

    private static string Show(Subnet subnet) => subnet.Name.Length > 0 ? $"the subnet {subnet.Name}" : subnet.Resource.Shown;
}
