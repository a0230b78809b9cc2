using Pulumi;

namespace Payments.Infra.Components.Services;

/// <summary>Inputs of a <see cref="Microservice"/>.</summary>
public sealed class MicroserviceArgs : ResourceArgs
{
    /// <summary>Namespace that it runs in.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <inheritdoc cref="Services.Release"/>
    public required Release Release { get; init; }

    /// <summary>The service, as the catalogue declares it.</summary>
    public required ServiceDefinition Service { get; init; }

    /// <inheritdoc cref="Services.Replicas"/>
    public Replicas Replicas { get; init; } = new();

    /// <inheritdoc cref="ServiceResources"/>
    public ServiceResources Resources { get; init; } = new();
}
