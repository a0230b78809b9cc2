namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Tells which resources a deployment leaves as they are, and finds where that cannot be.</summary>
internal sealed class OperationScope(UpdateScope scope, Baseline baseline, DiagnosticLog log)
{
    private readonly HashSet<string> followed = new(StringComparer.Ordinal);
    private readonly HashSet<string> skipped = new(StringComparer.Ordinal);

    /// <summary>Whether the scope cannot be kept to, as the log says.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether a resource is replaced whatever the program says.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="old">The deployed resource; null for none.</param>
    public bool Replaces(string urn, ResourceState? old) => scope.Replaces.Contains(urn) || old?.Taint == true;

    /// <summary>Whether a resource may change. Providers and the stack always may: others would not do without.</summary>
    public bool Includes(ResourceState resource)
    {
        var isImplied = Urns.ProviderPackageOf(resource.Type) is not null || resource.Type == Urns.StackType;
        if (!scope.Targets.IsEmpty)
        {
            var isTarget = IsMeant(resource, scope.Targets, scope.TargetDependents);
            return Follow(resource, isTarget) || isImplied;
        }

        var isExcluded = !scope.Excludes.IsEmpty && !isImplied && IsMeant(resource, scope.Excludes, scope.ExcludeDependents);
        return !Follow(resource, isExcluded);
    }

    /// <summary>Leaves out a resource that does not exist yet.</summary>
    public void Skip(string urn) => skipped.Add(urn);

    /// <summary>Says it when a step needs what is left out.</summary>
    public void Check(PlanStep step)
    {
        var isNarrow = !scope.Targets.IsEmpty || !scope.Replaces.IsEmpty;
        if (!isNarrow || step.Skipped || step.NewState is not { } state)
        {
            return;
        }

        // Each resource that is missing is told once.
        foreach (var needed in RelatedResources.NeededBy(state).Where(skipped.Remove))
        {
            Refuse(state.Urn, $"Resource '{state.Urn}' depends on '{needed}' which was was not specified in --target list.");
        }
    }

    /// <summary>Which deployed resources may be deleted.</summary>
    /// <param name="dependents">What must go before a resource that goes.</param>
    public Func<ResourceState, bool> Deletable(DependentReplacements dependents)
    {
        if (!scope.Targets.IsEmpty)
        {
            var allowed = RelatedResources.WithDependents(baseline.Resources, scope.Targets.Contains);
            allowed.UnionWith(
                [.. baseline.Resources.Where(resource => allowed.Contains(resource.Urn)).SelectMany(dependents.Of).Select(resource => resource.Urn)]);
            return resource => allowed.Contains(resource.Urn);
        }

        if (scope.Excludes.IsEmpty)
        {
            return _ => true;
        }

        var kept = Kept();
        return resource => !kept.Contains(resource.Urn);
    }

    /// <summary>Says it when a resource goes that nobody named.</summary>
    public void CheckDeletion(string urn)
    {
        if (!scope.Targets.IsEmpty && !scope.TargetDependents && !scope.Targets.Contains(urn))
        {
            Refuse(
                urn,
                $"Resource '{urn}' will be destroyed but was not specified in --target list.\n" +
                "Either include resource in --target list or pass --target-dependents to proceed.");
        }
    }

    /// <summary>Says which targets are neither deployed nor in the program; false when there are any.</summary>
    public bool HasAllTargets(Predicate<string> isRegistered) => HasAll(scope.Targets, isRegistered);

    /// <summary>Says which resources that are to be replaced are not deployed; false when there are any.</summary>
    public bool HasAllReplaces() => HasAll(scope.Replaces, _ => false);

    private bool HasAll(UrnSet urns, Predicate<string> isRegistered)
    {
        var missing = urns.Urns.Where(urn => !isRegistered(urn) && !baseline.Resources.Any(resource => resource.Urn == urn)).ToList();
        foreach (var urn in missing)
        {
            var hint = urn.Contains('$', StringComparison.Ordinal) ? "" : " Did you forget to escape $ in your shell?";
            log.Add(DiagnosticSeverity.Error, "", $"Target '{urn}' could not be found in the stack.{hint}");
        }

        return missing.Count == 0;
    }

    private bool IsMeant(ResourceState resource, UrnSet named, bool withDependents) => named.Contains(resource.Urn)
        || (withDependents && RelatedResources.NeededBy(resource).Any(urn => named.Contains(urn) || followed.Contains(urn)));

    private bool Follow(ResourceState resource, bool isMeant)
    {
        if (isMeant)
        {
            followed.Add(resource.Urn);
        }

        return isMeant;
    }

    private HashSet<string> Kept()
    {
        var kept = RelatedResources.WithNeeded(baseline.Resources, scope.Excludes.Contains);
        for (var count = -1; scope.ExcludeDependents && count < kept.Count;)
        {
            count = kept.Count;
            kept = RelatedResources.WithNeeded(baseline.Resources, RelatedResources.WithDependents(baseline.Resources, kept.Contains).Contains);
        }

        return kept;
    }

    private void Refuse(string urn, string message)
    {
        log.Add(DiagnosticSeverity.Error, urn, message);
        IsBroken = true;
    }
}
