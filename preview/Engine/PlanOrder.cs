namespace Payments.Infra.Preview.Engine;

/// <summary>
/// Puts steps into an order that does not depend on when they arrived: a program registers siblings concurrently.
/// Parents, providers and dependencies come first, then the lesser URN.
/// </summary>
internal static class PlanOrder
{
    public static ImmutableArray<PlanStep> Sort(IReadOnlyCollection<PlanStep> steps)
    {
        // An import that does not fit is two steps of one resource.
        var byUrn = steps.GroupBy(step => step.State.Urn, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var waitingFor = byUrn.ToDictionary(entry => entry.Key, entry => Before(entry.Value[0]).Count(byUrn.ContainsKey), StringComparer.Ordinal);
        var dependents = (
            from entry in byUrn
            from urn in Before(entry.Value[0])
            where byUrn.ContainsKey(urn)
            select (urn, entry.Key)).ToLookup(pair => pair.urn, pair => pair.Key);

        var ready = new PriorityQueue<string, string>(StringComparer.Ordinal);
        ready.EnqueueRange(waitingFor.Where(entry => entry.Value == 0).Select(entry => (entry.Key, entry.Key)));
        var sorted = ImmutableArray.CreateBuilder<PlanStep>(steps.Count);
        while (ready.TryDequeue(out var urn, out _))
        {
            sorted.AddRange(byUrn[urn]);
            foreach (var dependent in dependents[urn].Where(dependent => --waitingFor[dependent] == 0))
            {
                ready.Enqueue(dependent, dependent);
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
