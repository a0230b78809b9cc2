using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>What a pod asks for as a whole.</summary>
internal static class PodAmounts
{
    /// <summary>Amounts by resource: those of its containers, or of a container that runs before them where that asks for more.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="list"><c>requests</c> or <c>limits</c>.</param>
    public static ImmutableSortedDictionary<string, Quantity> Of(Field pod, string list)
    {
        var spec = pod["spec"];
        var (sum, before, most) = (Sum(spec["containers"].Items.Select(container => Read(container["resources"][list]))), None, None);
        foreach (var container in spec["initContainers"].Items)
        {
            var amounts = Read(container["resources"][list]);
            if (container["restartPolicy"].Text == "Always")
            {
                (sum, before) = (Sum([sum, amounts]), Sum([before, amounts]));
                amounts = before;
            }
            else
            {
                amounts = Sum([before, amounts]);
            }

            most = Most(most, amounts);
        }

        // Where the pod says it itself, that counts. An overhead adds to requests, and to limits that there are.
        var all = Most(sum, most).SetItems(Read(spec["resources"][list]));
        return Sum([all, Read(spec["overhead"]).RemoveRange(list == "limits" ? Read(spec["overhead"]).Keys.Except(all.Keys) : [])]);
    }

    /// <summary>Amounts of a map, by resource.</summary>
    public static ImmutableSortedDictionary<string, Quantity> Read(Field amounts) => amounts.Entries
        .ToImmutableSortedDictionary(amount => amount.Key, amount => Quantity.Parse(amount.Value.Value) ?? Quantity.Zero, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, Quantity> None { get; } = ImmutableSortedDictionary.Create<string, Quantity>(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, Quantity> Sum(IEnumerable<ImmutableSortedDictionary<string, Quantity>> lists) => lists
        .SelectMany(list => list)
        .GroupBy(amount => amount.Key, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            amounts => amounts.Key,
            amounts => new Quantity(amounts.Aggregate(Quantity.Zero.Billionths, (sum, amount) => sum + amount.Value.Billionths)),
            StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, Quantity> Most(
        ImmutableSortedDictionary<string, Quantity> first, ImmutableSortedDictionary<string, Quantity> second) => first.Concat(second)
        .GroupBy(amount => amount.Key, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(amounts => amounts.Key, amounts => amounts.Max(amount => amount.Value), StringComparer.Ordinal);
}
