using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a service promises in a stack; what is left out stands in the catalogue.</summary>
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

    /// <summary>What holds for a service.</summary>
    /// <param name="service">The service as the catalogue has it.</param>
    public ServiceObjective Of(ServiceDefinition service) => new()
    {
        Availability = Availability ?? service.Objective.Availability,
        LatencyMilliseconds = LatencyMilliseconds ?? service.Objective.LatencyMilliseconds,
        LatencyShare = LatencyShare ?? service.Objective.LatencyShare,
        WindowDays = WindowDays ?? service.Objective.WindowDays,
    };
}
