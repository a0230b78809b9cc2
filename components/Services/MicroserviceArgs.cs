using Pulumi;

namespace Payments.Infra.Components.Services;

/// <summary>Inputs of a <see cref="Microservice"/>.</summary>
public sealed class MicroserviceArgs : ResourceArgs
{
    /// <summary>Namespace that it runs in.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Tag of the image. There is no default: <c>latest</c> is no version.</summary>
    [Input("version", required: true)]
    public required Input<string> Version { get; init; }

    /// <summary>The service, as the catalogue declares it.</summary>
    public required ServiceDefinition Service { get; init; }

    /// <inheritdoc cref="Services.Replicas"/>
    public Replicas Replicas { get; init; } = new();

    /// <inheritdoc cref="ServiceResources"/>
    public ServiceResources Resources { get; init; } = new();
}
