using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>Namespaces of Event Hubs and hubs in them (learn.microsoft.com/azure/event-hubs/event-hubs-quotas).</summary>
internal static class EventHubRules
{
    private const int MostPartitions = 1024;
    private const int MostHours = 90 * 24;

    public static IEnumerable<AzureFinding> CheckNamespace(Field inputs)
    {
        var (sku, inflates, most) = (inputs["sku"]["name"], inputs["isAutoInflateEnabled"], inputs["maximumThroughputUnits"]);
        return sku.CheckOneOf("Basic", "Standard", "Premium")
            .Concat(inputs["sku"]["tier"].Known() is { } tier && sku.Known() is not null && !sku.Is(tier)
                ? [inputs["sku"]["tier"].Says($"{tier} is not the tier of the SKU {sku.Text}; make them the same")]
                : [])
            .Concat(inputs["sku"]["capacity"].CheckRange(1, sku.Is("Premium") ? 16 : 40))
            .Concat(inflates.Flag() == true && sku.Known() is not null && !sku.Is("Standard")
                ? [inflates.Says("only a namespace of the SKU Standard inflates itself; turn it off, or set sku.name to Standard")]
                : [])
            .Concat(most.CheckRange(0, 40))
            .Concat(inflates.Flag() == true && most.Integer < inputs["sku"]["capacity"].Integer
                ? [most.Says(FormattableString.Invariant($"{most.Integer} is less than sku.capacity, {inputs["sku"]["capacity"].Integer}; raise it"))]
                : [])
            .Concat(inputs["minimumTlsVersion"].CheckOneOf("1.0", "1.1", "1.2"));
    }

    public static IEnumerable<AzureFinding> CheckHub(Field inputs)
    {
        var retention = inputs["retentionDescription"];
        return inputs["partitionCount"].CheckRange(1, MostPartitions)
            .Concat(inputs["messageRetentionInDays"].CheckRange(1, 90))
            .Concat(retention["cleanupPolicy"].CheckOneOf("Delete", "Compact", "DeleteOrCompact"))
            .Concat(retention["cleanupPolicy"].Is("Delete") ? retention["retentionTimeInHours"].CheckRange(1, MostHours) : []);
    }
}
