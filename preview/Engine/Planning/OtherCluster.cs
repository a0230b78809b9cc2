namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>
/// Objects that go to another cluster than the one that a plan makes: their program names no provider, so that the engine takes the kubeconfig at hand,
/// while there is a provider whose kubeconfig comes from a resource.
/// </summary>
internal static class OtherCluster
{
    private const string Package = "kubernetes";

    /// <summary>The resources, each with what is wrong.</summary>
    /// <param name="steps">The plan's steps.</param>
    public static IEnumerable<(string Urn, string Message)> Find(ImmutableArray<PlanStep> steps)
    {
        var states = PlannedStates.Of(steps).ToList();
        var made = states.Find(state => state.Type == Urns.ProviderTypeOf(Package) && !state.PropertyDependencies.GetValueOrDefault("kubeconfig", []).IsEmpty);
        return made is null ? [] : states
            .Where(state => state.Custom && Urns.PackageOf(state.Type) == Package && ProviderReference.TryParse(state.Provider) is { } provider
                && Urns.IsDefaultProvider(provider.Urn))
            .Select(state => (
                state.Urn,
                $"it names no provider, and goes to the cluster of the kubeconfig at hand, not to that of the provider '{made.Name}', which this plan " +
                $"makes. Give it '{made.Name}' as its Provider, or its parent as one of its Providers."));
    }
}
