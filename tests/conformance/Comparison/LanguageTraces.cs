using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>
/// The document of a plan without what tells the language of its program: places in its sources, which the SDK for Node.js alone sends; what the
/// language itself writes about a failure, a message of the stack; and the versions of the packages, which are newer here than in the recordings.
/// </summary>
internal static class LanguageTraces
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    private static readonly ImmutableArray<(string Here, string Recorded)> Versions = [("4.21.2", "4.21.1"), ("4.34.2", "4.32.0")];

    public static string Without(string document)
    {
        var root = JsonNode.Parse(PlanDocument.Normalise(document))!.AsObject();
        foreach (var state in root["steps"]!.AsArray().SelectMany(step => new[] { step!["oldState"], step["newState"] }).OfType<JsonObject>())
        {
            state.Remove("sourcePosition");
            state.Remove("stackTrace");
        }

        var messages = (root["diagnostics"]?.AsArray() ?? []).Where(message => !IsOfTheLanguage(message)).Select(message => message!.DeepClone()).ToArray();
        root.Remove("diagnostics");
        root.Add("diagnostics", new JsonArray(messages));
        return WithVersionsOfHere(root.ToJsonString(Options));
    }

    /// <summary>A document or state as it would be with the packages of this repository.</summary>
    public static string WithVersionsOfHere(string recorded) => Versions.Aggregate(recorded, (text, version) => text
        .Replace(version.Recorded, version.Here, StringComparison.Ordinal)
        .Replace(version.Recorded.Replace('.', '_'), version.Here.Replace('.', '_'), StringComparison.Ordinal));

    private static bool IsOfTheLanguage(JsonNode? message) =>
        (message!["urn"]?.GetValue<string>() ?? "") is var urn && (urn.Length == 0 || urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal));
}
