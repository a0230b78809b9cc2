using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings.Services;

/// <summary>What services promise in a stack. Default what the catalogue says of each.</summary>
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

    /// <summary>An objective with what is said here in place of what it says.</summary>
    /// <param name="objective">The objective of the catalogue.</param>
    public ServiceObjective Over(ServiceObjective objective) => new()
    {
        Availability = Availability ?? objective.Availability,
        LatencyMilliseconds = LatencyMilliseconds ?? objective.LatencyMilliseconds,
        LatencyShare = LatencyShare ?? objective.LatencyShare,
        WindowDays = WindowDays ?? objective.WindowDays,
    };
}
