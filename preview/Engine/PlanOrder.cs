namespace Payments.Infra.Preview.Engine;

/// <summary>
/// Puts steps into an order that does not depend on when they arrived: a program registers siblings concurrently.
/// Parents, providers and dependencies come first, then the lesser URN.
/// </summary>
internal static class PlanOrder
{
    public static ImmutableArray<PlanStep> Sort(IReadOnlyCollection<PlanStep> steps)
    {
        var byUrn = steps.ToDictionary(step => step.State.Urn, StringComparer.Ordinal);
        var waitingFor = steps.ToDictionary(step => step, step => Before(step).Count(byUrn.ContainsKey));
        var dependents = (
            from step in steps
            from urn in Before(step)
            where byUrn.ContainsKey(urn)
            select (urn, step)).ToLookup(pair => pair.urn, pair => pair.step);

        var ready = new PriorityQueue<PlanStep, string>(StringComparer.Ordinal);
        ready.EnqueueRange(steps.Where(step => waitingFor[step] == 0).Select(step => (step, step.State.Urn)));
        var sorted = ImmutableArray.CreateBuilder<PlanStep>(steps.Count);
        while (ready.TryDequeue(out var step, out var urn))
        {
            sorted.Add(step);
            foreach (var dependent in dependents[urn].Where(dependent => --waitingFor[dependent] == 0))
            {
                ready.Enqueue(dependent, dependent.State.Urn);
            }
        }

        return sorted.ToImmutable();
    }

    private static IEnumerable<string> Before(PlanStep step)
    {
        var state = step.State;
        return state.Dependencies
            .Append(state.Parent)
            .Append(ProviderReference.TryParse(state.Provider)?.Urn ?? "")
            .Where(urn => urn.Length > 0 && urn != state.Urn)
            .Distinct(StringComparer.Ordinal);
    }
}
