using System.Globalization;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Markdown;

/// <summary>Differences between the inputs of two states, a line each, secrets and unknowns named.</summary>
internal static class InputDifferences
{
    private const int MaxLines = 30;
    private const int MaxText = 100;

    /// <summary>The lines; of very many, the first and how many follow.</summary>
    public static ImmutableArray<string> Of(ResourceState? old, ResourceState? now)
    {
        var hidden = now?.HideDiffs ?? [];
        var lines = Lines("", old?.Inputs ?? PropertyValue.Map.Empty, now?.Inputs ?? PropertyValue.Map.Empty)
            .Where(line => !hidden.Contains(line.Path))
            .Select(line => line.Text)
            .ToList();
        return lines.Count <= MaxLines
            ? [.. lines]
            : [.. lines.Take(MaxLines), string.Create(CultureInfo.InvariantCulture, $"  … {lines.Count - MaxLines} more")];
    }

    private static IEnumerable<(string Path, string Text)> Lines(string path, PropertyValue? old, PropertyValue? now)
    {
        switch (old, now)
        {
            case (PropertyValue.Map one, PropertyValue.Map other):
                return one.Fields.Keys.Union(other.Fields.Keys).Order(StringComparer.Ordinal)
                    .SelectMany(key => Lines(path.Length == 0 ? key : $"{path}.{key}", one[key], other[key]));
            case (PropertyValue.List one, PropertyValue.List other):
                return Enumerable.Range(0, Math.Max(one.Items.Length, other.Items.Length)).SelectMany(index => Lines(
                    string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"),
                    one.Items.ElementAtOrDefault(index),
                    other.Items.ElementAtOrDefault(index)));
            case (null, null):
                return [];
            case (null, { } added):
                return [(path, $"+ {Name(path)}: {Text(added)}")];
            case ({ } removed, null):
                return [(path, $"- {Name(path)}: {Text(removed)}")];
            default:
                return old!.Equals(now) ? [] : [(path, $"! {Name(path)}: {Text(old)} => {Text(now!)}")];
        }
    }

    private static string Name(string path) => MarkdownText.OneLine(path, MaxText);

    private static string Text(PropertyValue value) => MarkdownText.OneLine(Whole(value), MaxText);

    private static string Whole(PropertyValue value) => value switch
    {
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Text text => $"\"{text.Value}\"",
        PropertyValue.List list => $"[{string.Join(", ", list.Items.Take(MaxText).Select(Whole))}]",
        PropertyValue.Map map => $"{{{string.Join(", ", map.Fields.Take(MaxText).Select(field => $"{field.Key}: {Whole(field.Value)}"))}}}",
        PropertyValue.SecretValue { Value: PropertyValue.UnknownValue } or PropertyValue.UnknownValue => "[unknown]",
        PropertyValue.SecretValue or PropertyValue.Ciphertext => "[secret]",
        PropertyValue.Asset asset => asset.IsArchive ? "archive" : "asset",
        PropertyValue.Reference reference => reference.Urn,
        _ => "null",
    };
}
