using System.Text;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Mesh.Explanations;

namespace Payments.Infra.Preview.Mesh;

/// <summary>Writes an explanation for people, or for programs.</summary>
internal static class ExplanationText
{
    private const int StageWidth = 15;

    /// <summary>Lines: each place with its steps, then the verdict.</summary>
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        foreach (var (hop, index) in explanation.Hops.Select((hop, index) => (hop, index)))
        {
            text.Append(FormattableString.Invariant($"{index + 1}  {hop.Place}\n"));
            foreach (var step in hop.Steps)
            {
                var rest = string.Join(": ", new[] { step.Source ?? "", step.Detail }.Where(part => part.Length > 0));
                text.Append("   ").Append(step.Stage.PadRight(StageWidth)).Append(step.Outcome).Append(rest.Length > 0 ? $"  ({rest})" : "").Append('\n');
            }

            text.Append('\n');
        }

        return text.Append(explanation.Verdict).Append('\n').ToString();
    }

    /// <summary>The same as one JSON object.</summary>
    public static string Json(Explanation explanation) => JsonText.Of(new JsonObject
    {
        ["verdict"] = explanation.Verdict,
        ["hops"] = new JsonArray([.. explanation.Hops.Select(hop => new JsonObject
        {
            ["place"] = hop.Place,
            ["steps"] = new JsonArray([.. hop.Steps.Select(step => new JsonObject
            {
                ["stage"] = step.Stage,
                ["outcome"] = step.Outcome,
                ["by"] = step.Source,
                ["detail"] = step.Detail,
            })]),
        })]),
    });
}
