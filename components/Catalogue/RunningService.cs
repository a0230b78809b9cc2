namespace Payments.Infra.Components.Catalogue;

/// <summary>A service as one stack runs it: its definition, with what the stack says in place of the catalogue, and its pods.</summary>
/// <param name="Definition">The service: image, topics and objective are those of the stack.</param>
/// <param name="Release">Which versions run, and the requests that each gets.</param>
public sealed record RunningService(ServiceDefinition Definition, Release Release)
{
    /// <summary>Name of the service.</summary>
    public string Name => Definition.Name;

    /// <inheritdoc cref="Catalogue.Replicas"/>
    public Replicas Replicas { get; init; } = new();

    /// <inheritdoc cref="ServiceResources"/>
    public ServiceResources Resources { get; init; } = new();

    /// <summary>The pods that run: the stable version, the candidate if there is one, and the stable version again for each dedicated pool.</summary>
    /// <param name="tenants">The tenants.</param>
    internal IEnumerable<Workload> Workloads(TenantList tenants)
    {
        yield return Workload.Shared(Name, Release.Track, Release.Stable);
        if (Release.HasCandidate)
        {
            yield return Workload.Shared(Name, Release.CandidateTrack, Release.Candidate);
        }

        foreach (var tenant in tenants.Dedicated)
        {
            yield return Workload.Dedicated(Name, tenant, Release.Stable);
        }
    }
}
