using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output.Differences;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Prints steps one after the other: a step stands a level deeper than the parent that was printed before it.</summary>
/// <param name="sink">Takes the text.</param>
internal sealed class StepPrinter(ITextSink sink)
{
    private const string DefaultProvider = "default";

    private readonly Dictionary<string, PlanStep> seen = new(StringComparer.Ordinal);
    private readonly ValuePrinter values = new(sink);
    private readonly DifferencePrinter differences = new(sink);
    private readonly OutputsPrinter outputs = new(sink);

    /// <summary>Prints a step, if it is worth it.</summary>
    public void Write(PlanStep step)
    {
        seen[step.State.Urn] = step;
        var isNotFound = step is { Operation: StepOperation.Import, Failed: true };
        if (isNotFound || (!step.IsShown() && !step.IsStack()))
        {
            return;
        }

        var line = new PrintedLine(Depth(step), step.Operation, IsMarked: false);
        WriteHeader(step, line);
        if (step.Operation != StepOperation.Same)
        {
            WriteProperties(step, line.Deeper(1));
        }

        if (step.Operation is StepOperation.Read or StepOperation.ReadReplacement && step.NewState is not null)
        {
            outputs.Read(step, line.Deeper(1), () => sink.Write($"{line.Deeper(1).Blanks}--outputs:--\n", line.Style));
        }
    }

    private int Depth(PlanStep step)
    {
        var depth = 0;
        for (var parent = step.State.Parent; seen.TryGetValue(parent, out var above); parent = above.State.Parent)
        {
            depth += above.IsStack() || above.IsShown() ? 1 : 0;
        }

        return depth;
    }

    private void WriteHeader(PlanStep step, PrintedLine line)
    {
        var isUnlocked = step is { OldState.Protect: true, NewState.Protect: false };
        var isLocked = !isUnlocked && (step.OldState?.Protect == true || step.NewState?.Protect == true);
        var operation = step.WithRetention(step.Operation.WireName());
        sink.Write(
            $"{line.Blanks}{step.Operation.Mark(),-2}{step.State.Type}: ({operation}){(isUnlocked ? " 🔓" : isLocked ? " 🔒" : "")}\n",
            line.Style);
        var id = step.OldState?.Id ?? (step.Operation is not StepOperation.Import ? "" : step.State.Id.Length > 0 ? step.State.Id : step.State.ImportId);
        var inside = line.Deeper(1);
        if (id.Length > 0)
        {
            sink.Write($"{inside.Blanks}[id={id}]\n", inside.Style);
        }

        sink.Write($"{inside.Blanks}[urn={GoText.Name(step.State.Urn)}]\n", inside.Style);
        WriteProvider(step, inside);
    }

    private void WriteProvider(PlanStep step, PrintedLine line)
    {
        var provider = step.State.Provider;
        if (provider.Length == 0)
        {
            return;
        }

        if (step is { OldState: { } old, NewState: not null } && old.Provider != provider)
        {
            var shown = provider.EndsWith("::" + Pulumirpc.Wire.Unknown, StringComparison.Ordinal)
                ? provider[..^Pulumirpc.Wire.Unknown.Length] + "[unknown]"
                : provider;
            sink.Write($"{line.Blanks}[provider: ", TextStyle.Changed);
            sink.Write(old.Provider, TextStyle.Removed);
            sink.Write(" => ", TextStyle.Changed);
            sink.Write(shown, TextStyle.Added);
            sink.Write("]\n", TextStyle.Changed);
        }
        else if (Urns.NameOf(provider[..provider.LastIndexOf("::", StringComparison.Ordinal)]) != DefaultProvider)
        {
            sink.Write($"{line.Blanks}[provider={provider}]\n", line.Style);
        }
    }

    private void WriteProperties(PlanStep step, PrintedLine line)
    {
        var hidden = new HiddenPaths(step.State.HideDiffs);
        switch (step.OldState is { } before ? ShownValues.Of(before) : null, step.NewState is { } after ? ShownValues.Of(after) : null)
        {
            case ({ } old, { } current) when step.DetailedDiff is { } detailed:
                WriteDifference(DetailedDifference.Of(detailed, old, current, hidden), hidden, [], old.Inputs, line);
                break;
            case ({ } old, { } current) when step.Operation == StepOperation.Replace && step.OldState!.Delete && current.Outputs.Fields.Count > 0:
                WriteDifference(new ValueComparer(hidden).CompareFields(old.Outputs, current.Outputs, []), hidden, [], current.Outputs, line);
                break;
            case ({ } old, { } current):
                WriteDifference(new ValueComparer(hidden).CompareFields(old.Inputs, current.Inputs, []), hidden, step.DiffReasons, current.Inputs, line);
                break;
            case (null, { } current) when step.Operation is StepOperation.Import:
                // What is found is shown, not what the program says: a step of its own follows where these differ.
                values.Fields(step.Found is { } found ? ShownValues.Of(found).Inputs : current.Inputs, line.Marked(StepOperation.Same));
                break;
            default:
                values.Fields(ShownValues.Of(step.State).Inputs, line);
                break;
        }
    }

    private void WriteDifference(
        Difference.Fields? difference, HiddenPaths hidden, ImmutableArray<string> only, Values.PropertyValue.Map otherwise, PrintedLine line)
    {
        if (difference is null && hidden.Met.Count == 0)
        {
            values.Fields(otherwise, line.Marked(StepOperation.Same));
            return;
        }

        differences.Hidden(hidden.Met, line);
        differences.Fields(difference ?? Difference.Fields.Empty, line, only);
    }
}
