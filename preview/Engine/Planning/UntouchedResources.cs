namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Plans resources that are outside the scope of a deployment: what exists stays as it is, and what does not is not made.</summary>
internal sealed class UntouchedResources(Baseline baseline, PlanBook book, OperationScope scope)
{
    /// <summary>Leaves a resource as it is; null when it cannot be left, since it is gone already or was only read so far.</summary>
    /// <param name="arrival">Number of the registration.</param>
    /// <param name="old">The deployed resource; null for none.</param>
    /// <param name="draft">The resource as the program asks for it.</param>
    /// <exception cref="RegistrationException">It needs what is not in the state.</exception>
    public PlanStep? Leave(int arrival, ResourceState? old, ResourceState draft)
    {
        if (old is null)
        {
            scope.Skip(draft.Urn);
            var step = new PlanStep(StepOperation.Same, draft, draft) { Skipped = true };
            book.Add(arrival, step);
            return step;
        }

        return old.External || book.DeletedEarly.Contains(old.Urn) ? null : Keep(arrival, old, draft.Urn);
    }

    /// <summary>What an old state needs is kept before it, though the program may no longer have it.</summary>
    private PlanStep Keep(int arrival, ResourceState old, string urn)
    {
        foreach (var needed in RelatedResources.NeededBy(old).Where(needed => book.Find(needed) is null && !Urns.IsDefaultProvider(needed)))
        {
            var resource = baseline.Find(needed) ?? throw new RegistrationException("", $"{Role(old, needed)} of untargeted resource {urn} has no old state");
            Keep(arrival, resource, urn);
        }

        var step = new PlanStep(StepOperation.Same, old, old);
        book.Add(arrival, step);
        return step;
    }

    private static string Role(ResourceState resource, string needed) => needed == resource.Parent ? $"parent {needed}"
        : resource.Dependencies.Contains(needed) ? $"dependency {needed}"
        : resource.DeletedWith == needed ? $"deleted with dependency {needed}"
        : resource.ReplaceWith.Contains(needed) ? $"replace with dependency {needed}"
        : $"property dependency {needed}";
}
