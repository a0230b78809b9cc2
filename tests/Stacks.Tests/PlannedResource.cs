using System.Globalization;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests;

/// <summary>A resource of a plan.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Inputs">What its provider gets.</param>
internal sealed record PlannedResource(string Type, string Name, JsonObject Inputs)
{
    /// <summary>What names it in the whole program.</summary>
    public string Urn { get; init; } = "";

    /// <summary>What a plan shows for a value that only the deployment knows.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>
    /// The value at a path such as <c>networkProfile.podCidr</c> or <c>rules[0].name</c>, with ~ for a dot in a key; null when there is none.
    /// </summary>
    public JsonNode? At(string path) => path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Aggregate((JsonNode?)Inputs, (node, part) =>
        part.StartsWith('[')
            ? (node as JsonArray)?.ElementAtOrDefault(int.Parse(part.Trim('[', ']'), CultureInfo.InvariantCulture))
            : (node as JsonObject)?[part.Replace("~", ".", StringComparison.Ordinal)]);
}
