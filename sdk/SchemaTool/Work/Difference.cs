using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.Files;

namespace Payments.Infra.SchemaTool.Work;

/// <summary>Something that a schema line and the package say differently.</summary>
/// <param name="Place">Where in the line, such as <c>inputs.size.required</c>; empty for the line as a whole.</param>
/// <param name="Schema">What the schema says.</param>
/// <param name="Package">What the package says.</param>
internal sealed record Difference(string Place, string Schema, string Package)
{
    private const string Nothing = "nothing";

    /// <summary>Compares two values. The order of properties does not count, that of lists does.</summary>
    public static IEnumerable<Difference> Between(JsonNode? schema, JsonNode? package, string place = "")
    {
        if (schema is JsonObject left && package is JsonObject right)
        {
            return left.Select(member => member.Key).Union(right.Select(member => member.Key)).Order(StringComparer.Ordinal)
                .SelectMany(key => Between(left[key], right[key], place.Length == 0 ? key : $"{place}.{key}"));
        }

        if (schema is JsonArray leftItems && package is JsonArray rightItems)
        {
            // One item too many would make all that follow differ.
            return Enumerable.Range(0, Math.Max(leftItems.Count, rightItems.Count))
                .SelectMany(index => Between(leftItems.ElementAtOrDefault(index), rightItems.ElementAtOrDefault(index), $"{place}[{index}]"))
                .Take(1);
        }

        return JsonNode.DeepEquals(schema, package) ? [] : [new Difference(place, Say(schema), Say(package))];
    }

    public override string ToString() => $"{(Place.Length == 0 ? "" : Place + ": ")}the schema says {Schema}, the package {Package}";

    private static string Say(JsonNode? value) => value is null ? Nothing : LineJson.Write(value);
}
