using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output.Differences;

/// <summary>What differs in a step.</summary>
internal static class StepDifference
{
    /// <summary>The inputs that differ, as the short form in the tree names them; null when nothing is compared.</summary>
    public static Difference.Fields? Short(PlanStep step)
    {
        if (step is not { OldState: { } before, NewState: { } after })
        {
            return null;
        }

        var (old, current) = (ShownValues.Of(before), ShownValues.Of(after));
        var difference = step.Operation == StepOperation.Same ? null
            : step.DetailedDiff is { } detailed ? DetailedDifference.Of(detailed, old, current, HiddenPaths.None)
            : ValueComparer.Compare(old.Inputs, current.Inputs);
        return WithOptions(difference, before, after);
    }

    /// <summary>Options that no property shows.</summary>
    private static Difference.Fields? WithOptions(Difference.Fields? difference, ResourceState old, ResourceState current)
    {
        var changed = new[]
        {
            ("provider", old.Provider != current.Provider),
            ("protect", old.Protect != current.Protect),
            ("taint", old.Taint != current.Taint),
        }.Where(option => option.Item2).ToImmutableArray();
        return changed.IsEmpty ? difference : new((difference ?? Difference.Fields.Empty).Entries.SetItems(changed.Select(option =>
            KeyValuePair.Create(option.Item1, (Difference)new Difference.Changed(Values.PropertyValue.Null, Values.PropertyValue.Null)))));
    }
}
