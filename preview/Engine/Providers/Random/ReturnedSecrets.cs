using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>The provider hears of no secrets, so the engine marks what comes back: a field of an object by itself, a list as a whole.</summary>
internal static class ReturnedSecrets
{
    /// <summary>The inputs as they come back from the provider's check.</summary>
    public static PropertyValue.Map Checked(PropertyValue.Map sent) => Fields(sent, sent);

    /// <summary>What came back, secret where what was sent is.</summary>
    /// <param name="sent">What was sent under the same name; null for nothing.</param>
    /// <param name="returned">What came back.</param>
    public static PropertyValue Mark(PropertyValue? sent, PropertyValue returned) => (sent, returned) switch
    {
        (null, _) => returned,
        (PropertyValue.Map given, PropertyValue.Map map) => Fields(given, map),
        _ => sent.ContainsSecret ? Plain(returned).AsSecret() : returned,
    };

    private static PropertyValue.Map Fields(PropertyValue.Map sent, PropertyValue.Map returned) => new(returned.Fields
        .ToImmutableSortedDictionary(field => field.Key, field => Mark(sent[field.Key], field.Value), StringComparer.Ordinal));

    private static PropertyValue Plain(PropertyValue value) => value.Revealed() switch
    {
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Plain)]),
        PropertyValue.Map map => new PropertyValue.Map(map.Fields
            .ToImmutableSortedDictionary(field => field.Key, field => Plain(field.Value), StringComparer.Ordinal)),
        var plain => plain,
    };
}
