using System.Text.Json.Nodes;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>The order of steps that is the same in every run: what is needed comes before who needs it, and deletions come last.</summary>
internal static class StepOrder
{
    /// <summary>The steps that stand at the wrong place, a sentence each.</summary>
    public static List<string> Problems(JsonArray steps)
    {
        var problems = new List<string>();
        var places = steps.Select((step, place) => (Urn: Text(step!["urn"]), IsDelete: IsDelete(step), Place: place))
            .GroupBy(step => (step.Urn, step.IsDelete))
            .ToDictionary(group => group.Key, group => group.First().Place);
        var firstDelete = steps.TakeWhile(step => !IsDelete(step!)).Count();
        for (var place = 0; place < steps.Count; place++)
        {
            var step = steps[place]!;
            if (IsDelete(step))
            {
                continue;
            }

            if (place > firstDelete)
            {
                problems.Add($"{Text(step["urn"])} stands after a deletion");
            }

            problems.AddRange(Needs(step["newState"])
                .Where(urn => places.TryGetValue((urn, false), out var other) && other > place)
                .Select(urn => $"{Text(step["urn"])} stands before {urn}"));
        }

        return problems;
    }

    private static bool IsDelete(JsonNode step) => Text(step["op"]) == "delete";

    private static IEnumerable<string> Needs(JsonNode? state) =>
        [Text(state?["parent"]), .. state?["dependencies"]?.AsArray().Select(Text) ?? []];

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
