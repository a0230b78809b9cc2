using Payments.Infra.Components.Services;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a stack decides of one service.</summary>
internal sealed record ServiceSettings
{
    /// <inheritdoc cref="Components.Services.Replicas"/>
    public Replicas Replicas { get; init; } = new();

    /// <inheritdoc cref="ServiceResources"/>
    public ServiceResources Resources { get; init; } = new();

    /// <inheritdoc cref="ObjectiveSettings"/>
    public ObjectiveSettings Objective { get; init; } = new();
}
