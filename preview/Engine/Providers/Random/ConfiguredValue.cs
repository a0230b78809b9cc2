using System.Globalization;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>Brings values that a program gives into the type of their attribute, as the bridge does: some other types are taken too.</summary>
internal static class ConfiguredValue
{
    /// <summary>The value in the type of its attribute; null for none.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value; null for none.</param>
    /// <exception cref="ProviderException">It cannot be a value of the attribute.</exception>
    public static PropertyValue? Of(Attribute attribute, PropertyValue? value)
    {
        var given = value?.Revealed();
        return given switch
        {
            null or PropertyValue.NullValue => null,
            PropertyValue.UnknownValue or PropertyValue.Ciphertext => given,
            _ => Typed(attribute.Type, given) is var (typed, problem) && problem is null ? typed : throw new ProviderException(
                $"cannot encode resource inputs to call ValidateResourceConfig: objectEncoder failed on property \"{attribute.UpstreamName}\": {problem}"),
        };
    }

    private static (PropertyValue? Value, string? Problem) Typed(AttributeType type, PropertyValue value) => (type, value) switch
    {
        (_, PropertyValue.UnknownValue) => (value, null),
        (_, PropertyValue.NullValue) => (PropertyValue.Null, null),
        (AttributeType.Bool, PropertyValue.Bool) => (value, null),
        (AttributeType.Bool, PropertyValue.Text { Value: "true" or "false" } text) => (new PropertyValue.Bool(text.Value == "true"), null),
        (AttributeType.Bool, _) => (null, "Expected a Boolean"),
        (AttributeType.Integer, PropertyValue.Number) => (value, null),
        (AttributeType.Integer, PropertyValue.Text { Value: "" }) => (null, null),
        (AttributeType.Integer, PropertyValue.Text text) when
            double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => (new PropertyValue.Number(number), null),
        (AttributeType.Integer, _) => (null, $"Expected a Number, got {GoSyntax.Of(value)} {(value is PropertyValue.Text ? "true" : "false")}"),
        (AttributeType.Text, PropertyValue.Text) => (value, null),
        (AttributeType.Text, PropertyValue.Bool flag) => (new PropertyValue.Text(flag.Value ? "true" : "false"), null),
        (AttributeType.Text, PropertyValue.Number number) => (new PropertyValue.Text(number.Value.ToString(CultureInfo.InvariantCulture)), null),
        (AttributeType.Text, _) => (null, $"Expected a string, got: {GoSyntax.Shown(value)}"),
        (AttributeType.TextMap, PropertyValue.Map map) => Entries(map),
        (AttributeType.TextMap, _) => (null, $"Expected an Object PropertyValue, found {GoSyntax.TypeOf(value)} (\"{GoSyntax.Shown(value)}\")"),
        (AttributeType.TextList, PropertyValue.List list) => Items(list),
        _ => (null, "Expected an Array PropertyValue"),
    };

    private static (PropertyValue? Value, string? Problem) Entries(PropertyValue.Map map)
    {
        var entries = map.Fields.Select(entry => (entry.Key, entry.Value, Typed: Typed(AttributeType.Text, entry.Value.Revealed()))).ToArray();
        return entries.FirstOrDefault(entry => entry.Typed.Problem is not null) is { Key: not null } wrong
            ? (null, $"encMap failed on {GoSyntax.Shown(wrong.Value)}")
            : (entries.Aggregate(PropertyValue.Map.Empty, (all, entry) => all.With(entry.Key, entry.Typed.Value!)), null);
    }

    private static (PropertyValue? Value, string? Problem) Items(PropertyValue.List list)
    {
        var items = list.Items.Select((item, index) => (Item: item, Index: index, Typed: Typed(AttributeType.Text, item.Revealed()))).ToArray();
        return items.FirstOrDefault(item => item.Typed.Problem is not null) is { Item: not null } wrong
            ? (null, $"encList failed while encoding element {wrong.Index} ({GoSyntax.Shown(wrong.Item)}): {wrong.Typed.Problem}")
            : (new PropertyValue.List([.. items.Select(item => item.Typed.Value!)]), null);
    }
}
