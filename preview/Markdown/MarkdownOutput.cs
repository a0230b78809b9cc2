using System.Globalization;
using System.Text;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;

namespace Payments.Infra.Preview.Markdown;

/// <summary>Writes a plan as a comment of a pull request: five lines that say it all, and folded below what a reviewer may look up.</summary>
public static class MarkdownOutput
{
    /// <summary>GitHub takes comments of up to 65,536 characters; bytes are counted here, which are never fewer.</summary>
    public const int MaxBytes = 65_000;

    private const int MaxNames = 8;
    private const int ReservedForEnd = 300;

    /// <summary>What goes comes first, then what is made anew, what changes, and what is new.</summary>
    private static readonly ImmutableArray<StepOperation> Order =
    [
        StepOperation.Delete, StepOperation.Replace, StepOperation.Update, StepOperation.Import, StepOperation.Create,
        StepOperation.Discard,
    ];

    /// <summary>The comment; never longer than <see cref="MaxBytes"/>, whatever the plan.</summary>
    /// <param name="plan">The plan.</param>
    public static string Write(Plan plan)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### Preview of {MarkdownText.Span($"{plan.Stack.Project.Name}/{plan.Stack.Stack}")}\n\n");
        foreach (var (title, said) in Summary(plan))
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{title}**: {said}\n");
        }

        AppendDetails(text, plan);
        return text.ToString();
    }

    private static IEnumerable<(string Title, string Said)> Summary(Plan plan)
    {
        var counts = ChangeSummary.Of(plan);
        var changes = counts.Where(count => count.Key != StepOperation.Same)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} to {count.Key.WireName()}"))
            .ToList();
        yield return ("Changes", $"{(changes.Count == 0 ? "none" : string.Join(", ", changes))}, {counts.GetValueOrDefault(StepOperation.Same)} unchanged");
        yield return ("Data", Named("replaced or deleted", plan.Steps.Where(step =>
            step is { Operation: StepOperation.Delete or StepOperation.Replace, OldState: { RetainOnDelete: false } old } && ResourceKinds.HoldsData(old))));
        yield return ("Policy", Named("removed or changed", plan.Steps.Where(step =>
            step is { Operation: StepOperation.Delete or StepOperation.Replace or StepOperation.Update, OldState: { } old } && ResourceKinds.IsPolicy(old))));
        yield return ("Refused", Named("refused", plan.Steps.Where(step => step.Refused)));
        var (errors, warnings) = (Count(plan, DiagnosticSeverity.Error), Count(plan, DiagnosticSeverity.Warning));
        yield return ("Problems", errors + warnings == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{errors} errors, {warnings} warnings"));
    }

    private static string Named(string what, IEnumerable<PlanStep> steps)
    {
        var names = steps.Select(step => MarkdownText.Span($"{step.State.Type.Split(':')[^1]} {step.State.Name}")).Order(StringComparer.Ordinal).ToList();
        var more = names.Count > MaxNames ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MaxNames} more") : "";
        return names.Count == 0
            ? $"none {what}"
            : string.Create(CultureInfo.InvariantCulture, $"**{names.Count} {what}**: {string.Join(", ", names.Take(MaxNames))}{more}");
    }

    private static int Count(Plan plan, DiagnosticSeverity severity) => plan.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);

    private static void AppendDetails(StringBuilder text, Plan plan)
    {
        var blocks = plan.Diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
            .Select(diagnostic => MarkdownText.DiffBlock([$"! {MarkdownText.OneLine(diagnostic.Message.TrimEnd(), 1000)}"]))
            .Concat(plan.Steps
                .Where(step => Order.Contains(step.Operation))
                .OrderBy(step => Order.IndexOf(step.Operation))
                .ThenBy(step => step.State.Urn, StringComparer.Ordinal)
                .Select(Details))
            .ToList();
        var bytes = Encoding.UTF8.GetByteCount(text.ToString()) + ReservedForEnd;
        var shown = 0;
        foreach (var block in blocks)
        {
            bytes += Encoding.UTF8.GetByteCount(block) + 1;
            if (bytes > MaxBytes)
            {
                break;
            }

            text.Append('\n').Append(block);
            shown++;
        }

        if (shown < blocks.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{blocks.Count - shown} of {blocks.Count} details are cut, as a comment on GitHub holds no more: ");
            text.Append("`preview` shows them all.\n");
        }
    }

    private static string Details(PlanStep step)
    {
        var state = step.State;
        var (forced, refused) = (
            step.ReplaceReasons.IsEmpty ? "" : $", forced by {MarkdownText.Html(string.Join(", ", step.ReplaceReasons))}",
            step.Refused ? ", refused" : "");
        var title = $"{step.Operation.WireName()} {MarkdownText.Html(state.Type)} {MarkdownText.Html(state.Name)}{forced}{refused}";
        var lines = step.Operation == StepOperation.Delete ? [] : InputDifferences.Of(step.OldState, step.NewState);
        return lines.IsEmpty
            ? $"<p>{title}</p>\n"
            : $"<details><summary>{title}</summary>\n\n{MarkdownText.DiffBlock(lines)}\n</details>\n";
    }
}
