using System.Collections.Immutable;
using Payments.Infra.Components.Services;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a stack decides of one service.</summary>
internal sealed record ServiceSettings
{
    /// <inheritdoc cref="Components.Services.Replicas"/>
    public Replicas Replicas { get; init; } = new();

    /// <inheritdoc cref="ServiceResources"/>
    public ServiceResources Resources { get; init; } = new();

    /// <summary>Names of the topics that it owns and writes to. Default those of the catalogue.</summary>
    public ImmutableArray<string> Produces { get; init; }

    /// <summary>Names of the topics that it reads. Default those of the catalogue.</summary>
    public ImmutableArray<string> Consumes { get; init; }
}
