namespace Payments.Infra.Components.Catalogue;

/// <summary>One microservice as the catalogue declares it: everything that is derived for it comes from here.</summary>
public sealed record ServiceDefinition
{
    private const string Suffix = "-service";

    /// <summary>Name, a DNS label: also that of its Service, Deployment and ServiceAccount.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in a few words: the reason of every flow that no call gives one of its own. Default not said.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The team that answers for it and for what it is allowed. Default not said.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Part of the system, for the label <c>app.kubernetes.io/component</c>: the name without <c>-service</c>.</summary>
    public string Component => Name.EndsWith(Suffix, StringComparison.Ordinal) ? Name[..^Suffix.Length] : Name;

    /// <summary>Image without its tag. Default <c>payments/</c> and the name.</summary>
    public string Image { get => field.Length > 0 ? field : $"payments/{Name}"; init; } = "";

    /// <summary>Port of the container and of the Service. Default 8080.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Whether card data passes through it, which puts it in the scope of PCI DSS. Default false.</summary>
    public bool SeesCardData { get; init; }

    /// <summary>Path of the liveness probe. Default that of Spring Boot's actuator.</summary>
    public string LivenessPath { get; init; } = "/actuator/health/liveness";

    /// <summary>Path of the readiness probe. Default that of Spring Boot's actuator.</summary>
    public string ReadinessPath { get; init; } = "/actuator/health/readiness";

    /// <summary>
    /// Port of probes and metrics, where the process has one for them alone (Spring Boot's <c>management.server.port</c>): only what runs in the
    /// pod and its kubelet reach it. Default none: they are on <see cref="Port"/>, and <see cref="ManagementPaths"/> says what is closed.
    /// </summary>
    public int? ManagementPort { get; init; }

    /// <summary>Paths of probes and metrics, closed to every caller in the mesh. Default those of Spring Boot's actuator.</summary>
    public ImmutableArray<string> ManagementPaths { get; init; } = ["/actuator", "/actuator/*"];

    /// <summary>Operations of other services that it calls. Default none.</summary>
    public ImmutableArray<ServiceCall> Calls { get; init; } = [];

    /// <summary>Operations that can be called through the gateway. Default none.</summary>
    public ImmutableArray<Operation> PublicOperations { get; init; } = [];

    /// <summary>Stores that it uses. Default none.</summary>
    public ImmutableArray<DataStore> Stores { get; init; } = [];

    /// <summary>Topics that it owns and writes to. Default none.</summary>
    public ImmutableArray<Topic> Produces { get; init; } = [];

    /// <summary>Names of the topics that it reads. Default none.</summary>
    public ImmutableArray<string> Consumes { get; init; } = [];

    /// <summary>Path of the application's own metrics, which its sidecar merges with its own. Default that of Spring Boot's actuator.</summary>
    public string MetricsPath { get; init; } = "/actuator/prometheus";

    /// <summary>What it promises; a stack may promise something else. Default 99.9 % without failure, 95 % within 500 ms, over 30 days.</summary>
    public ServiceObjective Objective { get; init; } = new();

    /// <summary>Port that answers probes and gives metrics.</summary>
    internal int ProbedPort => ManagementPort ?? Port;

    /// <inheritdoc cref="Catalogue.Resilience"/>
    public Resilience Resilience { get; init; } = new();
}
