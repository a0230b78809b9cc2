using System.Globalization;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes a plan as the tree that a Pulumi user knows.</summary>
public static class TreeOutput
{
    /// <summary>Writes the plan: tree, messages, stack outputs, what to supply, counts, duration.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sink">Where it goes.</param>
    public static void Write(Plan plan, ITextSink sink)
    {
        sink.Write($"Previewing update ({plan.Stack.Stack}):", TextStyle.Heading);
        sink.Write("\n");
        ResourceTree.Write(plan, sink);
        WriteDiagnostics(plan, sink);
        WriteOutputs(plan, sink);
        WriteSupply(plan, sink);
        WriteCounts(plan, sink);
        sink.Write("\nDuration:", TextStyle.Heading);
        sink.Write(string.Create(CultureInfo.InvariantCulture, $" {plan.Duration.TotalSeconds:0.0}s\n"));
    }

    private static void WriteDiagnostics(Plan plan, ITextSink sink)
    {
        if (plan.Diagnostics.Length == 0)
        {
            return;
        }

        sink.Write("\nDiagnostics:\n", TextStyle.Heading);
        var owners = ResourceTree.Owners(plan);
        var first = true;
        foreach (var (owner, diagnostics) in owners.Where(owner => owner.Diagnostics.Length > 0))
        {
            sink.Write(first ? $"  {owner}:\n" : $"\n  {owner}:\n");
            first = false;
            foreach (var diagnostic in diagnostics)
            {
                WriteIndented(diagnostic, sink);
            }
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
        foreach (var line in diagnostic.Labelled().Split('\n'))
        {
            sink.Write(line.Length == 0 ? "\n" : $"    {line.TrimEnd()}\n", style);
        }
    }

    private static void WriteOutputs(Plan plan, ITextSink sink)
    {
        var text = PropertyValueText.Fields(plan.Outputs, indent: 4);
        if (text.Length > 0)
        {
            sink.Write("\nOutputs:\n", TextStyle.Heading);
            sink.Write(text);
        }
    }

    private static void WriteSupply(Plan plan, ITextSink sink)
    {
        var missing = PlannedSupply.Of(plan);
        if (missing.IsEmpty)
        {
            return;
        }

        sink.Write("\nTo supply before the first update, or once it has made the namespace or vault:\n", TextStyle.Heading);
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
    }

    private static void WriteCounts(Plan plan, ITextSink sink)
    {
        sink.Write("\nResources:\n", TextStyle.Heading);
        foreach (var (operation, count) in ChangeSummary.Of(plan))
        {
            sink.Write($"    {operation.Mark()} {count} to {operation.WireName()}\n", operation.Style());
        }

        var errored = ResourceTree.Owners(plan).Count(owner =>
            owner.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        if (errored > 0)
        {
            sink.Write($"    {errored} errored\n", TextStyle.Error);
        }
    }
}
