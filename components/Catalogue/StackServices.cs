namespace Payments.Infra.Components.Catalogue;

/// <summary>The services as one stack runs them, and its tenants. Every room derives its objects from these.</summary>
public sealed class StackServices
{
    /// <summary>The services and tenants of a stack.</summary>
    /// <param name="services">The services, in the order in which the program declares them.</param>
    /// <param name="tenants">The tenants.</param>
    /// <exception cref="ArgumentException">Services or their calls do not fit together.</exception>
    public StackServices(IEnumerable<RunningService> services, TenantList tenants)
    {
        All = [.. services];
        Tenants = tenants;
        Calls = new CallGraph(Definitions);
    }

    /// <summary>The services, as they were given.</summary>
    public ImmutableArray<RunningService> All { get; }

    /// <inheritdoc cref="TenantList"/>
    public TenantList Tenants { get; }

    /// <inheritdoc cref="CallGraph"/>
    public CallGraph Calls { get; }

    /// <summary>Their definitions, in the same order.</summary>
    public IEnumerable<ServiceDefinition> Definitions => All.Select(service => service.Definition);

    /// <summary>Services with operations that can be called through the gateway.</summary>
    public IEnumerable<RunningService> Public => All.Where(service => !service.Definition.PublicOperations.IsEmpty);

    /// <summary>Names of the services whose releases are automated.</summary>
    public ImmutableSortedSet<string> Automated =>
        All.Where(service => service.IsAutomated).Select(service => service.Name).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Versions by name of the service.</summary>
    public ImmutableSortedDictionary<string, Release> Releases =>
        All.ToImmutableSortedDictionary(service => service.Name, service => service.Release, StringComparer.Ordinal);

    /// <summary>Pods of each service at the highest load, and the resources of one of them without its sidecar.</summary>
    public IEnumerable<(int Pods, ServiceResources Each)> Peak =>
        All.Select(service => (service.Replicas.Max * service.PeakWorkloads(Tenants), service.Resources));
}
