using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>YAML that stands in a text of a manifest, such as the mesh's configuration.</summary>
internal static class YamlText
{
    /// <summary>The mapping that a text is; null when it is none.</summary>
    public static JsonObject? Read(string text) => TryRead(text, out var value) ? value as JsonObject : null;

    /// <summary>Reads a text of any kind.</summary>
    /// <param name="text">Text.</param>
    /// <param name="value">What its first document says; null when there is none.</param>
    /// <returns>Whether it is in YAML.</returns>
    public static bool TryRead(string text, out JsonNode? value)
    {
        var stream = new YamlStream();
        value = null;
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException)
        {
            return false;
        }

        value = stream.Documents is [var document, ..] ? Value(document.RootNode) : null;
        return true;
    }

    private static JsonNode? Value(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(entry.Key.ToString(), Value(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Value)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
