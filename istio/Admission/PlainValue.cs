using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation;

namespace Istio;

/// <summary>Makes JSON of plain values.</summary>
internal static class PlainValue
{
    /// <summary>The value as JSON; marked unknown when it is of a type that says nothing by itself, such as an output.</summary>
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        float number => Number(number),
        double number => Number(number),
        Duration duration => JsonValue.Create((string)duration),
        Percent percent => Number((double)percent),
        JsonElement json => JsonNode.Parse(json.GetRawText()),
        JsonNode node => node.DeepClone(),
        IDictionary map => new JsonObject(map.Keys.Cast<object>()
            .Select(key => KeyValuePair.Create(key.ToString()!, Of(map[key])))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)),
        IEnumerable list and not Pulumi.InputArgs => new JsonArray([.. list.Cast<object?>().Select(Of)]),
        _ => UnknownValue.Create(),
    };

    /// <summary>A number as it is sent: whole ones without a point.</summary>
    private static JsonValue Number(double number) => number == Math.Truncate(number) && Math.Abs(number) < long.MaxValue
        ? JsonValue.Create((long)number)
        : JsonValue.Create(number);
}
