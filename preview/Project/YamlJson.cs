using System.Globalization;
using System.Text.Json.Nodes;
using Pulumirpc;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Preview.Project;

/// <summary>Turns YAML configuration into the text that a program gets: scalars as they are, structures as compact JSON.</summary>
internal static class YamlJson
{
    private const string Secure = "secure";

    public static ConfigValue ToConfigValue(YamlNode node)
    {
        if (IsSecure(node))
        {
            return new ConfigValue(Wire.Unknown, "[secret]", IsSecret: true);
        }

        var isSecret = node.AllNodes.Any(IsSecure);
        return node is YamlScalarNode scalar
            ? Plain(ToNode(scalar, "")?.ToJsonString() is { } json && scalar.Style == ScalarStyle.Plain && !json.StartsWith('"') ? json : scalar.Value ?? "")
            : new ConfigValue(ToNode(node, Wire.Unknown)!.ToJsonString(), ToNode(node, "[secret]")!.ToJsonString(), isSecret);

        static ConfigValue Plain(string text) => new(text, text, IsSecret: false);
    }

    /// <summary>The type that a declaration could name.</summary>
    public static string TypeOf(YamlNode node) => node switch
    {
        YamlSequenceNode => "array",
        YamlMappingNode => "object",
        YamlScalarNode scalar when ToNode(scalar, "") is JsonValue value => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => "integer",
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
            _ => "string",
        },
        _ => "string",
    };

    public static bool IsSecure(YamlNode node) =>
        node is YamlMappingNode { Children.Count: 1 } mapping && mapping.Get(Secure) is YamlScalarNode;

    private static JsonNode? ToNode(YamlNode node, string secret) => node switch
    {
        _ when IsSecure(node) => JsonValue.Create(secret),
        YamlScalarNode scalar => ToScalar(scalar),
        YamlSequenceNode list => new JsonArray([.. list.Select(item => ToNode(item, secret))]),
        YamlMappingNode map => new JsonObject(map
            .Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value ?? "", ToNode(entry.Value, secret)))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)),
        _ => null,
    };

    /// <summary>The value of a scalar under YAML's core schema: quoted ones are text.</summary>
    private static JsonValue? ToScalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            _ when IsDecimal(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }

    /// <summary>Versions such as 1.2.3 and words such as NaN are text.</summary>
    private static bool IsDecimal(string text) => text.Any(char.IsAsciiDigit) && text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or '+' or 'e' or 'E');
}
