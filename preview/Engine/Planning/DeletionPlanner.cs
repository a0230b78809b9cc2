namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Plans to delete what is deployed and no longer in the program.</summary>
internal sealed class DeletionPlanner(Baseline baseline, PlanBook book, AliasResolver aliases, DiagnosticLog log)
{
    /// <summary>The steps: dependents before what they depend on.</summary>
    public ImmutableArray<PlanStep> Plan()
    {
        // A default provider goes with the last resource that used it, and is no step of its own.
        var gone = baseline.Resources.Where(resource => !Urns.IsDefaultProvider(resource.Urn) && IsGone(resource));
        return [.. gone.Reverse().Select(Step)];
    }

    private bool IsGone(ResourceState resource) =>
        resource.Delete || (book.Find(resource.Urn) is null && !aliases.IsTaken(resource.Urn) && !resource.PendingReplacement);

    private PlanStep Step(ResourceState resource)
    {
        var step = new PlanStep(resource.External ? StepOperation.Discard : StepOperation.Delete, resource, NewState: null);
        if (!resource.Protect || resource.Delete)
        {
            return step;
        }

        log.Add(
            DiagnosticSeverity.Error,
            resource.Urn,
            $"Preview failed: resource \"{resource.Urn}\" cannot be deleted\nbecause it is protected. To unprotect the resource, either remove the `protect` " +
            "flag from the resource in your Pulumi program and run `pulumi up`, or use the command:\n" +
            $"`pulumi state unprotect '{resource.Urn}'`");
        return step with { Refused = true };
    }
}
