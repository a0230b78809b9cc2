using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes values for people: keys aligned, secrets and unknowns named, long text cut.</summary>
internal static class PropertyValueText
{
    private const int LongestText = 150;
    private const int Step = 4;

    /// <summary>The fields of an object, a line or more each; what is empty is left out.</summary>
    public static string Fields(PropertyValue.Map map, int indent)
    {
        var fields = map.Fields.Where(field => !IsEmpty(field.Value)).ToList();
        return WriteFields(fields, indent);
    }

    private static string WriteFields(List<KeyValuePair<string, PropertyValue>> fields, int indent)
    {
        var width = fields.Select(field => field.Key.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var (key, value) in fields)
        {
            text.Append(' ', indent).Append(key.PadRight(width)).Append(": ").Append(Value(value, indent)).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsEmpty(PropertyValue value) => value is
        PropertyValue.NullValue or PropertyValue.Text { Value: "" } or PropertyValue.List { Items.Length: 0 } or PropertyValue.Map { Fields.Count: 0 };

    private static string Value(PropertyValue value, int indent) => value switch
    {
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => Numbers.Format(number.Value),
        PropertyValue.Text text => TextValue(text.Value, indent),
        PropertyValue.UnknownValue or PropertyValue.SecretValue { Value: PropertyValue.UnknownValue } => "[unknown]",
        PropertyValue.SecretValue => "[secret]",
        PropertyValue.List { Items.Length: 0 } => "[]",
        PropertyValue.List list => $"[\n{Items(list, indent + Step)}{new string(' ', indent)}]",
        PropertyValue.Map { Fields.Count: 0 } => "{}",
        PropertyValue.Map map => Block(map, indent),
        PropertyValue.Asset { IsArchive: true } => "archive",
        PropertyValue.Asset => "asset",
        PropertyValue.Reference reference => Quote(reference.Urn),
        _ => "<null>",
    };

    private static string Items(PropertyValue.List list, int indent) => string.Concat(list.Items.Select((item, index) =>
        $"{new string(' ', indent)}[{index}]: {Value(item, indent)}\n"));

    private static string Block(PropertyValue.Map map, int indent) =>
        $"{{\n{WriteFields([.. map.Fields], indent + Step)}{new string(' ', indent)}}}";

    private static string TextValue(string text, int indent)
    {
        if (StructuredText.Parse(text) is var (format, map))
        {
            return $"({format}) {Block(map, indent)}\n";
        }

        return Quote(text.Length > LongestText ? text[..LongestText] + "..." : text);
    }

    private static string Quote(string text) => "\"" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
}
