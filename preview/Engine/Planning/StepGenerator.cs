using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Decides what a deployment would do to a resource.</summary>
internal sealed class StepGenerator(
    PlanBook book,
    ResourceDiffer differ,
    DependentReplacements dependents,
    StepPredictions predictions,
    OperationScope scope,
    DiagnosticLog log)
{
    /// <summary>The steps of a resource: one, but for an import that does not fit.</summary>
    /// <param name="old">The deployed resource; null for none.</param>
    /// <param name="draft">The resource as the program asks for it.</param>
    /// <param name="state">The same, with checked inputs.</param>
    /// <param name="deleteBeforeReplace">What the program says of the order of a replacement; null when it says nothing.</param>
    public IReadOnlyList<PlanStep> Generate(ResourceState? old, ResourceState draft, ResourceState state, bool? deleteBeforeReplace)
    {
        var steps = Steps(old, draft, state, deleteBeforeReplace).ToList();
        foreach (var step in steps.Where(step => step.State.AdditionalSecretOutputs.Contains(SecretOutputs.Id)))
        {
            log.Add(
                DiagnosticSeverity.Warning, step.State.Urn, "The 'id' property cannot be made secret. See pulumi/pulumi#2717 for more details.");
        }

        return steps;
    }

    /// <summary>The steps of a resource that is only read: it takes the place of one under another id that was managed so far.</summary>
    /// <param name="old">The deployed resource; null for none.</param>
    /// <param name="state">The resource as it is read.</param>
    public IReadOnlyList<PlanStep> Read(ResourceState? old, ResourceState state)
    {
        if (old is null or { External: true } || old.Id == state.Id)
        {
            return [new(StepOperation.Read, old, state)];
        }

        book.Replaced.Add(state.Urn);
        return [new(StepOperation.ReadReplacement, old, state), new(StepOperation.Replace, old with { Delete = true }, state)];
    }

    private IEnumerable<PlanStep> Steps(ResourceState? old, ResourceState draft, ResourceState state, bool? deleteBeforeReplace)
    {
        if (IsImport(old, state))
        {
            return Import(old, draft, state, deleteBeforeReplace);
        }

        if (old is not null && book.DeletedEarly.Remove(old.Urn))
        {
            book.Replaced.Add(state.Urn);
            return [predictions.Create(new(StepOperation.Replace, old with { PendingReplacement = true }, state))];
        }

        return old switch
        {
            null => [predictions.Create(new(StepOperation.Create, OldState: null, state))],
            { External: true } => [Replace(old, state, DiffResult.None, isDeletedFirst: false)],
            _ => [Change(old, draft, state, deleteBeforeReplace)],
        };
    }

    private static bool IsImport(ResourceState? old, ResourceState state) => state is { Custom: true, ImportId.Length: > 0 }
        && (old is null || old.External || (old.ImportId.Length > 0 ? old.ImportId : old.Id) != state.ImportId);

    private IEnumerable<PlanStep> Import(ResourceState? old, ResourceState draft, ResourceState state, bool? deleteBeforeReplace)
    {
        var asked = new PlanStep(old is null ? StepOperation.Import : StepOperation.ImportReplacement, old, state with { Inputs = draft.Inputs });
        var found = predictions.Find(asked);
        var imported = state with
        {
            Id = found?.Id ?? state.ImportId,
            Inputs = found?.Inputs ?? draft.Inputs,
            Outputs = SecretOutputs.Mark(found?.Outputs ?? state.Inputs, state),
        };
        yield return asked with { NewState = imported with { Inputs = draft.Inputs }, Found = found is null ? null : imported };
        if (old is not null)
        {
            book.Replaced.Add(state.Urn);
            yield return new(StepOperation.Replace, old with { Delete = true }, imported);
        }

        if (found is not null
            && Change(imported, draft, state, deleteBeforeReplace) is { Operation: not StepOperation.Same } step)
        {
            yield return step;
        }
    }

    private PlanStep Change(ResourceState old, ResourceState draft, ResourceState state, bool? deleteBeforeReplace)
    {
        var diff = differ.Diff(old, state);
        log.Remark(state.Urn, diff.Remarks);
        if (diff.Replaces)
        {
            return Replaced(old, draft, state, diff, deleteBeforeReplace);
        }

        if (diff.HasChanges == true || old.InitErrors.Length > 0)
        {
            return predictions.Update(
                new(StepOperation.Update, old, state with { Id = old.Id }) { DiffReasons = diff.ChangedKeys, DetailedDiff = diff.Detailed });
        }

        return new(StepOperation.Same, old, state with { Id = old.Id, Outputs = state.Custom ? old.Outputs : PropertyValue.Map.Empty });
    }

    /// <summary>A replacement gets defaults and names of its own, and the program's values also where their changes are ignored.</summary>
    private PlanStep Replaced(ResourceState old, ResourceState draft, ResourceState state, DiffResult diff, bool? deleteBeforeReplace)
    {
        // What is replaced at somebody's wish was checked as new at once, and a provider has nothing of the old one.
        if (state.Custom && Urns.ProviderPackageOf(state.Type) is null && !scope.Replaces(state.Urn, old))
        {
            state = state with { Inputs = predictions.Check(draft, old.Id) };
        }

        var step = Replace(old, state, diff, deleteBeforeReplace ?? diff.DeleteBeforeReplace);
        if (state.Protect && old.Protect)
        {
            log.Add(
                DiagnosticSeverity.Error,
                state.Urn,
                $"unable to replace resource \"{state.Urn}\"\nas it is currently marked for protection. To unprotect the resource, " +
                "remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`");
            step = step with { Refused = true };
        }

        if (state.ImportId.Length > 0)
        {
            log.Add(
                DiagnosticSeverity.Warning,
                state.Urn,
                "previously-imported resources that still specify an ID may not be replaced; please remove the `import` declaration from your program;\n" +
                string.Join("\n", diff.ReplaceKeys.Select(key => $"{key}: {ValueText.Of(old.Inputs[key])} => {ValueText.Of(state.Inputs[key])}")));
        }

        return step;
    }

    private PlanStep Replace(ResourceState old, ResourceState state, DiffResult diff, bool isDeletedFirst)
    {
        book.Replaced.Add(state.Urn);
        if (isDeletedFirst)
        {
            DeleteDependents(old, state.Urn);
        }

        var gone = isDeletedFirst ? old with { PendingReplacement = true } : old with { Delete = true };
        return predictions.Create(new(StepOperation.Replace, gone, state)
        {
            DiffReasons = diff.ChangedKeys,
            ReplaceReasons = diff.ReplaceKeys,
            DetailedDiff = diff.Detailed,
        });
    }

    private void DeleteDependents(ResourceState old, string urn)
    {
        foreach (var dependent in dependents.Of(old).Reverse())
        {
            if (dependent.Protect)
            {
                throw new RegistrationException(
                    urn,
                    $"unable to replace resource \"{dependent.Urn}\" as part of replacing \"{urn}\" as it is currently marked for protection. To unprotect " +
                    "the resource, remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`, or use the command:\n" +
                    $"`pulumi state unprotect '{dependent.Urn}'`");
            }

            book.DeletedEarly.Add(dependent.Urn);
        }
    }
}
