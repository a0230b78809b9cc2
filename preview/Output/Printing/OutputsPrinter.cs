using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output.Differences;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Prints outputs: all of them where there were none before, else what differs.</summary>
/// <param name="sink">Takes the text.</param>
internal sealed class OutputsPrinter(ITextSink sink)
{
    private readonly ValuePrinter values = new(sink);
    private readonly DifferencePrinter differences = new(sink);

    /// <summary>Prints the outputs of a stack.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="header">Printed before them; nothing is where there are none.</param>
    /// <returns>Whether something was printed.</returns>
    public bool Stack(Plan plan, Action header)
    {
        // A program that fails gives none, which does not mean that those of before go.
        if (plan.Failed && plan.Outputs.Fields.Count == 0)
        {
            return false;
        }

        var stack = plan.Steps.FirstOrDefault(step => step.IsStack());
        var line = new PrintedLine(1, stack?.Operation ?? StepOperation.Same, IsMarked: false);
        return stack?.OldState is { } old
            ? Changed(StackOutputDifference.Of(old.Outputs, plan.Outputs), line, header)
            : All(ShownValues.Of(plan.Outputs), PropertyValue.Map.Empty, line, header);
    }

    /// <summary>Prints the outputs of a resource that is read.</summary>
    public void Read(PlanStep step, PrintedLine line, Action header)
    {
        var current = ShownValues.Of(step.NewState!);
        if (step.OldState is { } old)
        {
            Changed(ValueComparer.Compare(ShownValues.Of(old.Outputs), current.Outputs), line, header);
        }
        else
        {
            All(current.Outputs, current.Inputs, line, header);
        }
    }

    /// <summary>Prints what is not empty, and is no input as well.</summary>
    private bool All(PropertyValue.Map outputs, PropertyValue.Map inputs, PrintedLine line, Action header)
    {
        var shown = outputs.Fields.Where(field => !ValueComparer.IsInternal(field.Key) && ValuePrinter.IsShown(field.Value)
            && !field.Value.Equals(inputs[field.Key])).ToList();
        if (shown.Count == 0)
        {
            return false;
        }

        header();
        var width = GoText.Width(outputs.Fields.Keys);
        foreach (var (key, value) in shown)
        {
            values.Title(key, width, line);
            values.Value(value, line);
        }

        return true;
    }

    private bool Changed(Difference.Fields? difference, PrintedLine line, Action header)
    {
        if (difference is null || !difference.Entries.Values.Any(entry => entry.IsChange))
        {
            return false;
        }

        header();
        var width = GoText.Width(difference.Entries.Keys);
        differences.Changes(difference, width, line);
        return true;
    }
}
