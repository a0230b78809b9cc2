using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>Virtual networks and the subnets that stand in them (learn.microsoft.com/azure/virtual-network/virtual-networks-faq).</summary>
internal static class VirtualNetworkRules
{
    /// <summary>The shortest prefix of a network of version 4.</summary>
    private const int Largest = 2;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var subnets = inputs["subnets"].Items.ToList();
        return inputs["addressSpace"]["addressPrefixes"].Items.SelectMany(CheckRange)
            .Concat(subnets.SelectMany(subnet => NameRule.Check(subnet["name"], 1, 80, NameForm.Network)))
            .Concat(subnets.SelectMany(subnet => SubnetRules.Check(subnet, subnet["name"].Known())))
            .Concat(subnets.CheckDistinct(subnet => (subnet["name"], subnet["name"].Known()), "a name"));
    }

    private static IEnumerable<AzureFinding> CheckRange(Field field) => AddressRanges.Check(field)
        .Concat(AddressRange.Parse(field.Known()) is { IsVersion4: true, Length: < Largest or > SubnetRules.Smallest }
            ? [field.NotAllowed("a range of /2 to /29")]
            : []);
}
