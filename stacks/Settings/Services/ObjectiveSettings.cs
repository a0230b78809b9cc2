using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings.Services;

/// <summary>Objectives of a service in a stack. Default those of the catalogue.</summary>
internal sealed record ObjectiveSettings
{
    /// <inheritdoc cref="ServiceObjective.Availability"/>
    public Percentage? Availability { get; init; }

    /// <inheritdoc cref="ServiceObjective.LatencyMilliseconds"/>
    public int? LatencyMilliseconds { get; init; }

    /// <inheritdoc cref="ServiceObjective.LatencyShare"/>
    public Percentage? LatencyShare { get; init; }

    /// <inheritdoc cref="ServiceObjective.WindowDays"/>
    public int? WindowDays { get; init; }

    /// <summary>The objective with these settings applied on top.</summary>
    /// <param name="objective">The objective of the catalogue.</param>
    public ServiceObjective Over(ServiceObjective objective) => new()
    {
        Availability = Availability ?? objective.Availability,
        LatencyMilliseconds = LatencyMilliseconds ?? objective.LatencyMilliseconds,
        LatencyShare = LatencyShare ?? objective.LatencyShare,
        WindowDays = WindowDays ?? objective.WindowDays,
    };
}
