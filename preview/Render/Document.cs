using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>Makes values of documents.</summary>
internal static class Document
{
    /// <summary>An object of the fields that have a value.</summary>
    public static PropertyValue.Map Map(params ReadOnlySpan<(string Key, PropertyValue? Value)> fields)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                map.Add(key, value);
            }
        }

        return new PropertyValue.Map(map.ToImmutable());
    }

    public static PropertyValue Text(string text) => new PropertyValue.Text(text);

    public static PropertyValue.List List(params IEnumerable<PropertyValue> items) => new([.. items]);

    /// <summary>The text at a path of keys; empty where there is none.</summary>
    public static string TextAt(PropertyValue.Map map, params ReadOnlySpan<string> path)
    {
        PropertyValue? value = map;
        foreach (var key in path)
        {
            value = (value?.Revealed() as PropertyValue.Map)?[key];
        }

        return value is PropertyValue.Text text ? text.Value : "";
    }
}
