using System.Globalization;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Preview.Render;

/// <summary>Reads manifests by the words of YAML 1.1, as kubectl does: <c>on</c> is true there.</summary>
internal static class ManifestReader
{
    private const string List = "List";

    /// <summary>The objects of a text; lists of objects are taken apart.</summary>
    /// <param name="text">Any number of documents.</param>
    /// <param name="source">What the text is of, for messages.</param>
    /// <exception cref="ProjectException">It is no YAML.</exception>
    public static ImmutableArray<PropertyValue.Map> Read(string text, string source)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new ProjectException(
                ExitCodes.Failure, $"{source}: line {exception.Start.Line}, column {exception.Start.Column}: no YAML from here on: {exception.Message}");
        }

        return [.. stream.Documents.Select(document => Value(document.RootNode)).OfType<PropertyValue.Map>().SelectMany(Items)];
    }

    private static IEnumerable<PropertyValue.Map> Items(PropertyValue.Map item) =>
        Document.TextAt(item, "kind") == List && item["items"] is PropertyValue.List list
            ? list.Items.OfType<PropertyValue.Map>().SelectMany(Items)
            : Document.TextAt(item, "kind").Length > 0 ? [item] : [];

    private static PropertyValue Value(YamlNode node) => node switch
    {
        YamlMappingNode map => new PropertyValue.Map(map.Children
            .Select(field => KeyValuePair.Create($"{field.Key}", Value(field.Value)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal)),
        YamlSequenceNode list => new PropertyValue.List([.. list.Children.Select(Value)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when scalar.Tag.IsEmpty => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => Document.Text(scalar.Value ?? ""),
        _ => PropertyValue.Null,
    };

    private static PropertyValue Plain(string text) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => new PropertyValue.Bool(true),
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => new PropertyValue.Bool(false),
        _ => YamlScalar.Resolve(text) switch
        {
            (YamlKind.Null, _) => PropertyValue.Null,
            (YamlKind.Boolean, bool flag) => new PropertyValue.Bool(flag),
            (YamlKind.Number, { } number) when Convert.ToDouble(number, CultureInfo.InvariantCulture) is var value && double.IsFinite(value) =>
                new PropertyValue.Number(value),
            _ => Document.Text(text),
        },
    };
}
