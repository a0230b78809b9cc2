namespace Payments.Infra.Components.Mesh.Rollouts;

/// <summary>Inputs of a <see cref="Rollout"/>.</summary>
public sealed class RolloutArgs : ResourceArgs
{
    /// <summary>Namespace of the service.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The service, whose releases are automated.</summary>
    public required RunningService Service { get; init; }

    /// <inheritdoc cref="RolloutSettings"/>
    public RolloutSettings Settings { get; init; } = new();

    /// <summary>Seconds between two readings of metrics. Default 30.</summary>
    public int ScrapeSeconds { get; init; } = 30;
}
