using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>Names that a chart has put into base64 on their way into a Secret, made readable again: an API server takes no such data.</summary>
internal static class PlaceholdersInData
{
    private const string Data = "data";

    public static RenderedObject Restore(RenderedObject item) => item is { Kind: "Secret", Group: "" } && item.Manifest[Data] is PropertyValue.Map data
        ? item with
        {
            Manifest = item.Manifest.With(
                Data,
                new PropertyValue.Map(data.Fields.ToImmutableSortedDictionary(field => field.Key, field => Restore(field.Value), StringComparer.Ordinal))),
        }
        : item;

    private static PropertyValue Restore(PropertyValue value)
    {
        if (value is not PropertyValue.Text { Value: var text })
        {
            return value;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var plain
            && (plain.Contains("${SECRET:", StringComparison.Ordinal) || plain.Contains("${UNKNOWN:", StringComparison.Ordinal))
                ? Document.Text(plain)
                : value;
    }
}
