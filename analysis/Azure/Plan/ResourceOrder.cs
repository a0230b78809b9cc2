namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>In which order the resources of a plan are made: each after all that it needs, and otherwise at the same time.</summary>
/// <param name="needs">URNs that each resource needs directly, those of other packages included.</param>
public sealed class ResourceOrder(IReadOnlyDictionary<string, ImmutableArray<string>> needs)
{
    private readonly Dictionary<string, HashSet<string>> before = new(StringComparer.Ordinal);

    /// <summary>Whether one resource may be made while another is.</summary>
    internal bool MayMeet(AzureResource one, AzureResource other) => !Before(one.Urn).Contains(other.Urn) && !Before(other.Urn).Contains(one.Urn);

    /// <summary>What a resource needs, directly or not.</summary>
    private HashSet<string> Before(string urn)
    {
        if (before.TryGetValue(urn, out var known))
        {
            return known;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([urn]);
        while (open.TryPop(out var next))
        {
            foreach (var need in needs.GetValueOrDefault(next, []).Where(found.Add))
            {
                open.Push(need);
            }
        }

        return before[urn] = found;
    }
}
