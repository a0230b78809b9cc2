using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>Container registries (learn.microsoft.com/azure/container-registry/container-registry-skus and data-loss-prevention).</summary>
internal static class RegistryRules
{
    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var sku = inputs["sku"]["name"];
        return sku.CheckOneOf("Basic", "Standard", "Premium", "Classic")
            .Concat(sku.Known() is not null && !sku.Is("Premium") ? OfPremium(inputs).Select(field => OnlyOf(field, "Premium")) : [])
            .Concat(sku.Is("Basic") && inputs["anonymousPullEnabled"].Flag() == true ? [OnlyOf(inputs["anonymousPullEnabled"], "Standard")] : [])
            .Concat(CheckExport(inputs));
    }

    private static IEnumerable<Field> OfPremium(Field inputs)
    {
        var policies = inputs["policies"];
        return new (Field Field, bool IsSet)[]
        {
            (inputs["publicNetworkAccess"], inputs["publicNetworkAccess"].Is("Disabled")),
            (inputs["zoneRedundancy"], inputs["zoneRedundancy"].Is("Enabled")),
            (inputs["dataEndpointEnabled"], inputs["dataEndpointEnabled"].Flag() == true),
            (inputs["networkRuleSet"], inputs["networkRuleSet"]["defaultAction"].Is("Deny")),
            (inputs["encryption"], inputs["encryption"]["status"].Is("enabled")),
            (policies["retentionPolicy"], policies["retentionPolicy"]["status"].Is("enabled")),
            (policies["exportPolicy"], policies["exportPolicy"]["status"].Is("disabled")),
        }
            .Where(feature => feature.IsSet).Select(feature => feature.Field);
    }

    private static AzureFinding OnlyOf(Field field, string sku) =>
        field.Says($"only a registry of the SKU {sku} or above has it; set sku.name to {sku}, or leave it out");

    /// <summary>Images cannot be kept inside while everybody may come for them.</summary>
    private static IEnumerable<AzureFinding> CheckExport(Field inputs)
    {
        var access = inputs["publicNetworkAccess"];
        return inputs["policies"]["exportPolicy"]["status"].Is("disabled") && !access.IsUnknown() && !access.Is("Disabled")
            ? [inputs["policies"]["exportPolicy"]["status"].Says("exports can be forbidden only to a registry without public access; set "
                + "publicNetworkAccess to Disabled")]
            : [];
    }
}
