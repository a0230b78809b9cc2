namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Plans to delete what is deployed and no longer in the program.</summary>
internal sealed class DeletionPlanner(
    Baseline baseline, PlanBook book, AliasResolver aliases, OperationScope scope, DependentReplacements dependents, DiagnosticLog log)
{
    /// <summary>What goes, dependents before what they depend on.</summary>
    public IEnumerable<ResourceState> Removed() => Gone()[true].Reverse();

    /// <summary>The steps of what stays, since it is outside the scope of the deployment, and of what goes: dependents before what they depend on.</summary>
    public (ImmutableArray<PlanStep> Left, ImmutableArray<PlanStep> Removed) Plan()
    {
        var gone = Gone();
        foreach (var resource in gone[true])
        {
            scope.CheckDeletion(resource.Urn);
        }

        return (
            [.. gone[false].Where(resource => !resource.Delete).Select(resource => new PlanStep(StepOperation.Same, resource, resource))],
            [.. gone[true].Reverse().Select(Step)]);
    }

    /// <summary>A default provider goes with the last resource that used it, and is no step of its own.</summary>
    private ILookup<bool, ResourceState> Gone() =>
        baseline.Resources.Where(resource => !Urns.IsDefaultProvider(resource.Urn) && IsGone(resource)).ToLookup(scope.Deletable(dependents));

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
