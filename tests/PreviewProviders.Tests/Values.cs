using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

/// <summary>Makes values for tests.</summary>
internal static class Values
{
    /// <summary>An object; values are texts, numbers, truth values, or values already.</summary>
    public static PropertyValue.Map Map(params (string Key, object Value)[] fields) =>
        fields.Aggregate(PropertyValue.Map.Empty, (map, field) => map.With(field.Key, Of(field.Value)));

    /// <summary>A list.</summary>
    public static PropertyValue.List List(params object[] items) => new([.. items.Select(Of)]);

    /// <summary>An object of a cluster, with nothing but its kind.</summary>
    public static PropertyValue.Map Object(string apiVersion, string kind) => Map(("apiVersion", apiVersion), ("kind", kind));

    private static PropertyValue Of(object value) => value switch
    {
        PropertyValue made => made,
        string text => new PropertyValue.Text(text),
        bool flag => new PropertyValue.Bool(flag),
        int number => new PropertyValue.Number(number),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "a text, a number, a truth value, or a value"),
    };
}
