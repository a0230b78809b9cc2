namespace Payments.Infra.Preview.Engine;

/// <summary>What a deployment would do to one resource.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="OldState">The resource before; null when it is new.</param>
/// <param name="NewState">The resource afterwards; null when it goes.</param>
public sealed record PlanStep(StepOperation Operation, ResourceState? OldState, ResourceState? NewState)
{
    /// <summary>The resource afterwards, or before where it goes.</summary>
    public ResourceState State => NewState ?? OldState!;

    /// <summary>Inputs that differ, as the provider names them; empty when it names none.</summary>
    public ImmutableArray<string> DiffReasons { get; init; } = [];

    /// <summary>Inputs whose difference forces a replacement, as the provider names them; empty when it names none.</summary>
    public ImmutableArray<string> ReplaceReasons { get; init; } = [];

    /// <summary>Differences by property path; null when the provider reports none in this form.</summary>
    public ImmutableSortedDictionary<string, PropertyDiff>? DetailedDiff { get; init; }

    /// <summary>Whether the resource is left out of this deployment, and so does not come to be.</summary>
    public bool Skipped { get; init; }

    /// <summary>Whether the step is refused, so that the deployment would fail there: the plan shows it all the same.</summary>
    public bool Refused { get; init; }

    /// <summary>What an import finds; null for other steps, and where that cannot be known.</summary>
    public ResourceState? Found { get; init; }

    /// <summary>Whether the step is a part of a replacement whose own step follows, which counts in its place.</summary>
    public bool IsPart => Operation is StepOperation.ImportReplacement or StepOperation.ReadReplacement;

    /// <summary>
    /// Whether the step was begun and could not be done, as a preview finds where it reads what exists or runs hooks: it is shown, and not counted.
    /// </summary>
    public bool Failed { get; init; }
}
