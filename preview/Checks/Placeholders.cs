using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Preview.Checks;

/// <summary>Texts in which something is filled in later, such as <c>${SECRET:payments/login/password}</c>: nobody knows yet what they will be.</summary>
internal static class Placeholders
{
    /// <summary>The object with an unknown value in place of each such text.</summary>
    /// <param name="manifest">The object.</param>
    public static JsonObject Unknown(JsonObject manifest) => (JsonObject)Replace(manifest)!;

    private static JsonNode? Replace(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Replace(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Replace)]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains("${", StringComparison.Ordinal) => UnknownValue.Create(),
        _ => node?.DeepClone(),
    };
}
