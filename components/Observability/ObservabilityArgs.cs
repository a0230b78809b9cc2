using Payments.Infra.Components.Observability.LongTerm;

namespace Payments.Infra.Components.Observability;

/// <summary>Inputs of <see cref="ObservabilityPlatform"/>.</summary>
public sealed class ObservabilityArgs : ResourceArgs
{
    /// <inheritdoc cref="ObservedSystem"/>
    public required ObservedSystem System { get; init; }

    /// <summary>Name of the cluster, as a label of metrics that leave it.</summary>
    public required string Cluster { get; init; }

    /// <summary>Name of the cell, as a label of metrics that leave it and an attribute of traces. Default none.</summary>
    public string? Cell { get; init; }

    /// <inheritdoc cref="ObservabilitySettings"/>
    public ObservabilitySettings Settings { get; init; } = new();

    /// <inheritdoc cref="ImageSource"/>
    public ImageSource Images { get; init; } = ImageSource.Upstream();

    /// <summary>Storage of metrics that are older than what Prometheus keeps. Default none.</summary>
    public BlobStorage? LongTerm { get; init; }

    /// <summary>The store of the key vault, which what nobody can generate is copied from. Default none: somebody makes those Secrets.</summary>
    public Resource? Vault { get; init; }

    /// <summary>The ingress gateway, whose proxies send traces too.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
