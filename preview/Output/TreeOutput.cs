using System.Globalization;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output.Printing;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes a plan as the tree that a Pulumi user knows.</summary>
public static class TreeOutput
{
    /// <summary>Writes the plan: tree, messages, stack outputs, what to supply, counts, duration.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sink">Where it goes.</param>
    /// <param name="width">Columns of the terminal, at which rows of the tree are cut; null, the default, for all of them.</param>
    /// <param name="remarks">Lines of the program's own, below the counts. Default none.</param>
    public static void Write(Plan plan, ITextSink sink, int? width = null, ImmutableArray<string> remarks = default)
    {
        plan = RedactedPlan.Of(plan);
        sink.Write($"Previewing update ({plan.Stack.Stack}):", TextStyle.Heading);
        sink.Write("\n");
        ResourceTree.Write(plan, sink, width);
        sink.Write("\n");
        WriteDiagnostics(plan, sink);
        if (new OutputsPrinter(sink).Stack(plan, () => sink.Write("Outputs:\n", TextStyle.Heading)))
        {
            sink.Write("\n");
        }

        WriteSupply(plan, sink);
        SummaryText.Write(plan, sink);
        SummaryText.WriteErrors(plan, sink);
        WriteRemarks(remarks, sink);
        sink.Write("\nDuration:", TextStyle.Heading);
        sink.Write(string.Create(CultureInfo.InvariantCulture, $" {plan.Duration.TotalSeconds:0.0}s\n"));
    }

    /// <summary>A line that is not indented is a heading.</summary>
    private static void WriteRemarks(ImmutableArray<string> remarks, ITextSink sink)
    {
        if (!remarks.IsDefaultOrEmpty)
        {
            sink.Write("\n");
        }

        foreach (var remark in remarks.IsDefault ? [] : remarks)
        {
            sink.Write($"{remark}\n", remark.StartsWith(' ') ? TextStyle.Plain : TextStyle.Heading);
        }
    }

    private static void WriteDiagnostics(Plan plan, ITextSink sink)
    {
        if (plan.Diagnostics.Length == 0)
        {
            return;
        }

        sink.Write("Diagnostics:\n", TextStyle.Heading);
        foreach (var row in TreeRows.Of(plan).Where(row => row.Diagnostics.Length > 0))
        {
            sink.Write($"  {row.Type} ({row.Name}):\n", TextStyle.Link);
            foreach (var diagnostic in row.Diagnostics)
            {
                WriteIndented(diagnostic, sink);
            }

            sink.Write("\n");
        }
    }

    private static void WriteIndented(Diagnostic diagnostic, ITextSink sink)
    {
        var style = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => TextStyle.Error,
            DiagnosticSeverity.Warning => TextStyle.Warning,
            _ => TextStyle.Plain,
        };
        foreach (var line in AnsiCodes.Strip(diagnostic.Labelled()).Split('\n'))
        {
            sink.Write(line.Length == 0 ? "\n" : $"    {line.TrimEnd()}\n", style);
        }
    }

    private static void WriteSupply(Plan plan, ITextSink sink)
    {
        var missing = PlannedSupply.Of(plan);
        if (missing.IsEmpty)
        {
            return;
        }

        sink.Write("To supply before the first update, or once it has made the namespace or vault:\n", TextStyle.Heading);
        foreach (var secret in missing)
        {
            var place = secret.Place.Length > 0 ? $" in {secret.Place}" : "";
            var keys = secret.Keys.IsEmpty ? "" : $" with {string.Join(", ", secret.Keys)}";
            sink.Write($"    Secret {secret.Name}{place}{keys}: read by {string.Join(", ", secret.Readers)}\n", TextStyle.Warning);
            if (secret.Command is { } command)
            {
                sink.Write($"        {command}\n");
            }
        }

        sink.Write("\n");
    }
}
