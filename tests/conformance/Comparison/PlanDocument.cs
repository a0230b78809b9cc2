using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>The document of <c>preview --json</c>, with keys in the order in which they were written.</summary>
internal static class PlanDocument
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The document with steps, messages and lists of URNs in alphabetical order, and without duration and moments. A step before its
    /// parent or what it depends on is told, and so is one after a deletion.
    /// </summary>
    public static string Normalise(string text)
    {
        if (Parse(text) is not JsonObject document)
        {
            return text;
        }

        document["duration"] = 0;
        if (document["steps"] is JsonArray steps)
        {
            var order = StepOrder.Problems(steps);
            document["steps"] = Sorted(steps, Normalise);
            if (order.Count > 0)
            {
                document["order"] = new JsonArray([.. order.Select(problem => JsonValue.Create(problem))]);
            }
        }

        if (document["diagnostics"] is JsonArray diagnostics)
        {
            document["diagnostics"] = Sorted(diagnostics, _ => { });
        }

        return document.ToJsonString(Options);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // What is no document stands as it is, and is unequal to one.
            return null;
        }
    }

    private static void Normalise(JsonObject step)
    {
        foreach (var name in (string[])["oldState", "newState"])
        {
            if (step[name] is JsonObject state)
            {
                NormaliseState(state);
            }
        }

        // Of the properties that force a replacement the provider for Kubernetes keeps a set.
        SortTexts(step, "replaceReasons");
    }

    private static void NormaliseState(JsonObject state)
    {
        SortTexts(state, "dependencies");
        SortTexts(state, "aliases");
        foreach (var (name, _) in state["propertyDependencies"]?.AsObject().ToList() ?? [])
        {
            SortTexts(state["propertyDependencies"]!.AsObject(), name);
        }

        foreach (var moment in (string[])["created", "modified"])
        {
            if (state[moment] is not null)
            {
                state[moment] = "<moment>";
            }
        }
    }

    private static void SortTexts(JsonObject owner, string name)
    {
        if (owner[name] is JsonArray texts)
        {
            var sorted = texts.Select(text => text!.GetValue<string>()).Order(StringComparer.Ordinal);
            owner[name] = new JsonArray([.. sorted.Select(text => JsonValue.Create(text))]);
        }
    }

    private static JsonArray Sorted(JsonArray items, Action<JsonObject> normalise)
    {
        foreach (var item in items)
        {
            normalise(item!.AsObject());
        }

        return [.. items.Select(item => item!.DeepClone()).OrderBy(item => $"{item["urn"]} {item.ToJsonString()}", StringComparer.Ordinal)];
    }
}
