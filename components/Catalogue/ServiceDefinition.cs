using System.Collections.Immutable;

namespace Payments.Infra.Components.Catalogue;

/// <summary>One microservice as the catalogue declares it: everything that is derived for it comes from here.</summary>
public sealed record ServiceDefinition
{
    /// <summary>Name, a DNS label: also that of its Service, Deployment and ServiceAccount.</summary>
    public required string Name { get; init; }

    /// <summary>What part of the system it is, for the label <c>app.kubernetes.io/component</c>.</summary>
    public required string Component { get; init; }

    /// <summary>Image without its tag.</summary>
    public required string Image { get; init; }

    /// <summary>Port of the container and of the Service. Default 8080.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Whether card data passes through it, which puts it in the scope of PCI DSS. Default false.</summary>
    public bool SeesCardData { get; init; }

    /// <summary>Path that answers while the process need not be restarted. Default that of Spring Boot's actuator.</summary>
    public string LivenessPath { get; init; } = "/actuator/health/liveness";

    /// <summary>Path that answers while the process can take requests. Default that of Spring Boot's actuator.</summary>
    public string ReadinessPath { get; init; } = "/actuator/health/readiness";

    /// <summary>What it calls of other services. Default nothing.</summary>
    public ImmutableArray<ServiceCall> Calls { get; init; } = [];

    /// <summary>What of it the outside may call through the gateway. Default nothing.</summary>
    public ImmutableArray<Operation> PublicOperations { get; init; } = [];

    /// <summary>Stores that it has data in. Default none.</summary>
    public ImmutableArray<DataStore> Stores { get; init; } = [];

    /// <summary>Topics that it owns and writes to. Default none.</summary>
    public ImmutableArray<Topic> Produces { get; init; } = [];

    /// <summary>Names of the topics that it reads. Default none.</summary>
    public ImmutableArray<string> Consumes { get; init; } = [];

    /// <summary>Path that gives the application's own metrics, which its sidecar passes on. Default that of Spring Boot's actuator.</summary>
    public string MetricsPath { get; init; } = "/actuator/prometheus";

    /// <summary>What it promises; a stack may promise something else. Default 99.9 % without failure, 95 % within 500 ms, over 30 days.</summary>
    public ServiceObjective Objective { get; init; } = new();

    /// <inheritdoc cref="Catalogue.Resilience"/>
    public Resilience Resilience { get; init; } = new();
}
