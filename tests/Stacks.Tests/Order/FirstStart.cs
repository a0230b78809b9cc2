using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Tests.Order;

/// <summary>In which order an engine makes the resources of a stack when there is nothing yet: each after all that it depends on.</summary>
internal sealed class FirstStart
{
    private readonly Dictionary<string, ResourceState> states;
    private readonly Dictionary<string, ImmutableHashSet<string>> before = new(StringComparer.Ordinal);

    private FirstStart(Plan plan, PlannedObjects objects)
    {
        states = plan.Steps.Select(step => step.State).ToDictionary(state => state.Urn, StringComparer.Ordinal);
        Resources = [.. objects.Resources.Where(resource => states.ContainsKey(resource.Urn))];
    }

    /// <summary>Everything that a provider makes.</summary>
    public ImmutableArray<PlannedResource> Resources { get; }

    /// <summary>How many dependencies each resource has.</summary>
    public IEnumerable<(string Urn, int Count)> Dependencies => states.Select(state => (state.Key, state.Value.Dependencies.Length));

    /// <summary>That of a stack of the repository, with some sections of its configuration replaced.</summary>
    public static async Task<FirstStart> OfStackAsync(string stack, params (string Section, string Json)[] sections) =>
        new(await Previews.OfStackAsync(stack, sections), await PlannedObjects.OfStackAsync(stack, sections));

    /// <summary>Objects of some kinds.</summary>
    public IEnumerable<PlannedResource> OfKind(params string[] kinds) => Resources.Where(resource => kinds.Contains((string?)resource.Inputs["kind"]));

    /// <summary>The resource of a type and name in the program.</summary>
    public PlannedResource Only(string type, string name) => Assert.Single(Resources, resource => resource.Type == type && resource.Name == name);

    /// <summary>What an input of a resource comes from: URNs of other resources, or its value.</summary>
    public string SourceOf(PlannedResource resource, string input) =>
        states[resource.Urn].PropertyDependencies.GetValueOrDefault(input) is { Length: > 0 } urns ? string.Join(' ', urns) : $"{resource.Inputs[input]}";

    /// <summary>Whether one resource is made after another.</summary>
    public bool IsAfter(PlannedResource later, PlannedResource earlier) => Before(later.Urn).Contains(earlier.Urn);

    /// <summary>Resources that are made one after the other, at most, until a resource is there.</summary>
    public int LongestChain() => states.Keys.Max(urn => Chain(urn, []));

    private int Chain(string urn, Dictionary<string, int> known)
    {
        if (!known.TryGetValue(urn, out var length))
        {
            known[urn] = length = 1 + states[urn].Dependencies.Where(states.ContainsKey).Select(next => Chain(next, known)).DefaultIfEmpty().Max();
        }

        return length;
    }

    private ImmutableHashSet<string> Before(string urn)
    {
        if (!before.TryGetValue(urn, out var found))
        {
            var direct = states[urn].Dependencies.Where(states.ContainsKey).ToList();
            before[urn] = found = [.. direct, .. direct.SelectMany(Before)];
        }

        return found;
    }
}
