namespace Payments.Infra.Preview.Engine;

/// <content>How a deployment ends: with the program, or before it where something failed.</content>
internal sealed partial class DeploymentPlanner
{
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);
    private bool isBroken;

    /// <summary>Whether something is planned that is refused, once the program has ended.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The steps, once the program has ended.</summary>
    /// <param name="succeeded">Whether it has ended well: of one that failed nobody knows what it would no longer register.</param>
    public ImmutableArray<PlanStep> Finish(bool succeeded)
    {
        lock (gate)
        {
            book.WithdrawAfter(turns.StoppedAt);
            IsRefused = isBroken || scope.IsBroken || book.Steps.Any(step => step.Refused || step.Failed);
            if (!succeeded || turns.HasRefused)
            {
                return PlanOrder.Sort([.. book.Steps]);
            }

            var hasAll = scope.HasAllTargets(book.IsRegistered);
            var (left, removed) = deletions.Plan();
            IsRefused = hasAll && (IsRefused || scope.IsBroken || removed.Any(step => step.Refused));
            return [.. PlanOrder.Sort([.. book.Steps]), .. left, .. removed.Select(step => step with { Failed = kept.Contains(step.State.Urn) })];
        }
    }

    /// <summary>Stops the deployment at a resource that is planned.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="isDone">Whether what was to be done with it is done, so that it counts.</param>
    /// <exception cref="CallException">The deployment has stopped before.</exception>
    public void StopAt(string urn, bool isDone)
    {
        lock (gate)
        {
            isBroken = true;
            turns.StopAt(isDone ? book.ArrivalOf(urn) : book.Fail(urn));
        }
    }

    /// <summary>What goes once the program has ended: what was replaced, and what is no longer in the program.</summary>
    public ImmutableArray<ResourceState> Removed()
    {
        lock (gate)
        {
            var replaced = book.Steps.Where(step => step is { Operation: StepOperation.Replace, OldState.Delete: true }).Select(step => step.OldState!);
            return turns.HasRefused ? [] : [.. replaced, .. deletions.Removed()];
        }
    }

    /// <summary>Ends the deployment at a resource that was to go.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="isGone">Whether it is gone, so that it counts.</param>
    public void StopAtRemoved(string urn, bool isGone)
    {
        lock (gate)
        {
            isBroken = true;
            _ = isGone || kept.Add(urn);
        }
    }
}
