using System.Globalization;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output.Printing;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes a plan step by step, with the properties that differ, as <c>pulumi preview --diff</c> does.</summary>
public static class DiffOutput
{
    /// <summary>Writes the plan: steps, stack outputs, counts, duration.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sink">Where it goes.</param>
    public static void Write(Plan plan, ITextSink sink)
    {
        plan = RedactedPlan.Of(plan);
        sink.Write($"Previewing update ({plan.Stack.Stack}):", TextStyle.Heading);
        sink.Write("\n");
        var printer = new StepPrinter(sink);
        foreach (var step in plan.Steps)
        {
            printer.Write(step);
        }

        var line = new PrintedLine(1, StepOperation.Same, IsMarked: false);
        new OutputsPrinter(sink).Stack(plan, () => sink.Write($"{line.Blanks}--outputs:--\n"));
        SummaryText.Write(plan, sink);
        sink.Write("\nDuration:", TextStyle.Heading);
        sink.Write(string.Create(CultureInfo.InvariantCulture, $" {plan.Duration.TotalSeconds:0.0}s\n"));
    }

    /// <summary>Writes the messages, which stand apart from the steps.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where they go.</param>
    public static void WriteMessages(Plan plan, TextWriter writer)
    {
        foreach (var diagnostic in plan.Diagnostics.Concat(plan.EphemeralDiagnostics))
        {
            writer.Write(AnsiCodes.Strip(diagnostic.Labelled()) + "\n");
        }
    }
}
