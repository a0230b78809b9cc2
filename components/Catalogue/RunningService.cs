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

    /// <summary>Whether Flagger tries new versions out by itself: requests shift as long as the objective is met. Default false.</summary>
    public bool IsAutomated { get; init; }

    /// <summary>Sets of pods at the highest load: where releases are automated, a version under test runs beside the one that serves.</summary>
    /// <param name="tenants">The tenants.</param>
    internal int PeakWorkloads(TenantList tenants) => Workloads(tenants).Sum(workload => workload.IsAutomated ? 2 : 1);

    /// <summary>The pods that run: each version that all share, and those of each dedicated pool.</summary>
    /// <param name="tenants">The tenants.</param>
    internal IEnumerable<Workload> Workloads(TenantList tenants) =>
    [
        .. Release.Running.Select(pods => IsAutomated
            ? Workload.Automated(Name, pods.Track, pods.Version)
            : Workload.Shared(Name, pods.Track, pods.Version)),
        .. from tenant in tenants.Dedicated
           from pods in Release.OfPools.Running
           select Workload.Dedicated(Name, tenant, pods.Track, pods.Version),
    ];
}
