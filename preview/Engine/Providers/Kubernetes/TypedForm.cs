using System.Globalization;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>
/// What is left of an object once it has been one of the server's own types, as the provider does it with built-in kinds: without values that mean the
/// same there as nothing, and with amounts in their own writing.
/// </summary>
internal static class TypedForm
{
    /// <summary>
    /// The form; the object itself where its type does not take it, which is left to the server to say; null for a kind that is not known here.
    /// </summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="inputs">The object, of which everything is known. Fields that its type has not got stay.</param>
    public static PropertyValue.Map? Of(ObjectKind kind, PropertyValue.Map inputs) =>
        BuiltInSchema.Instance.KindOf(kind.ApiVersion, kind.Kind) is { } known ? OfStruct(inputs, known.Type) ?? inputs : null;

    private static PropertyValue.Map? OfStruct(PropertyValue.Map map, string type)
    {
        var (fields, result) = (BuiltInSchema.Instance.FieldsOf(type), map);
        foreach (var (name, value) in map.Fields)
        {
            if (value is PropertyValue.NullValue || !fields.TryGetValue(name, out var field))
            {
                continue;
            }

            if (Of(value, field) is not { } typed)
            {
                return null;
            }

            result = field.OmitsZero && IsZero(typed) ? result.Without(name) : ReferenceEquals(typed, value) ? result : result.With(name, typed);
        }

        return result;
    }

    /// <summary>A value of a type; null for one that the type does not take.</summary>
    private static PropertyValue? Of(PropertyValue value, FieldType type) => (value, type) switch
    {
        (PropertyValue.NullValue, _) => value,
        (PropertyValue.Map map, FieldType.Struct { Name: var name }) => OfStruct(map, name),
        (PropertyValue.Map map, FieldType.Map { Value: var item }) => OfEntries(map, item),
        (PropertyValue.List list, FieldType.List { Item: var item }) => OfItems(list, item),
        (_, FieldType.Scalar { Name: var name }) => OfScalar(value, name),
        _ => null,
    };

    private static PropertyValue.Map? OfEntries(PropertyValue.Map map, FieldType type)
    {
        var result = map;
        foreach (var (key, value) in map.Fields)
        {
            if (Of(value, type) is not { } typed)
            {
                return null;
            }

            result = ReferenceEquals(typed, value) ? result : result.With(key, typed);
        }

        return result;
    }

    private static PropertyValue.List? OfItems(PropertyValue.List list, FieldType type)
    {
        var items = list.Items.Select(item => Of(item, type)).ToList();
        return items.TrueForAll(item => item is not null)
            ? items.Zip(list.Items).All(pair => ReferenceEquals(pair.First, pair.Second)) ? list : new PropertyValue.List([.. items.OfType<PropertyValue>()])
            : null;
    }

    private static PropertyValue? OfScalar(PropertyValue value, string type) => type switch
    {
        "string" or "bytes" => value as PropertyValue.Text,
        "boolean" => value as PropertyValue.Bool,
        "int32" or "int64" or "uint32" => value is PropertyValue.Number { Value: var number } && number == Math.Truncate(number) ? value : null,
        "float64" => value as PropertyValue.Number,
        "quantity" => AmountOf(value) is { } text && QuantityText.TryCanonical(text) is { } canonical ? Written(value, canonical) : null,
        _ => value,
    };

    private static PropertyValue Written(PropertyValue value, string canonical) =>
        value is PropertyValue.Text { Value: var text } && text == canonical ? value : new PropertyValue.Text(canonical);

    private static string? AmountOf(PropertyValue value) => value switch
    {
        PropertyValue.Text { Value: var text } => text.Trim(),
        PropertyValue.Number { Value: var number } => number.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool IsZero(PropertyValue value) => value switch
    {
        PropertyValue.Bool { Value: var flag } => !flag,
        PropertyValue.Number { Value: var number } => number == 0,
        PropertyValue.Text { Value: var text } => text.Length == 0,
        PropertyValue.List { Items: var items } => items.IsEmpty,
        PropertyValue.Map { Fields: var fields } => fields.IsEmpty,
        _ => false,
    };
}
