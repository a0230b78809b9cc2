using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes how many resources a plan changes, and how.</summary>
internal static class SummaryText
{
    /// <summary>Writes the counts.</summary>
    public static void Write(Plan plan, ITextSink sink)
    {
        sink.Write("Resources:\n", TextStyle.Heading);
        var counts = ChangeSummary.Of(plan);
        var changes = counts.Where(count => ChangeSummary.IsChange(count.Key)).ToList();
        foreach (var (operation, count) in changes)
        {
            sink.Write($"    {operation.Mark(),-2}{count} to {operation.WireName()}\n", operation.Style());
        }

        var total = changes.Count > 1 ? $"{changes.Sum(change => change.Value)} changes" : null;
        var unchanged = counts.TryGetValue(StepOperation.Same, out var same) ? $"{same} unchanged" : null;
        if ((total ?? unchanged) is not null)
        {
            sink.Write($"    {string.Join(". ", new[] { total, unchanged }.OfType<string>())}\n");
        }
    }

    /// <summary>Writes how many resources have errors.</summary>
    public static void WriteErrors(Plan plan, ITextSink sink)
    {
        var errored = TreeRows.Of(plan).Count(row => row.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        if (errored > 0)
        {
            sink.Write($"    {errored} errored\n", TextStyle.Error);
        }
    }
}
