using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Payments.Infra.Components.Mesh.Rollouts;

/// <summary>Services whose new versions Flagger tries out by itself, and how.</summary>
public sealed record RolloutSettings : IValidatableObject
{
    /// <summary>Names of the services. Required.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>Seconds between two looks at the metrics, each of which may shift requests by a step. Default 60; 10 to 3600.</summary>
    [Range(10, 3600)]
    public int IntervalSeconds { get; init; } = 60;

    /// <summary>Looks that may find the objective missed, or no requests, before a version is taken back. Default 5.</summary>
    [Range(1, 100)]
    public int FailedChecks { get; init; } = 5;

    /// <summary>Percent of requests that a version gets more with each look. Default 10.</summary>
    [Range(1, 100)]
    public int StepWeight { get; init; } = 10;

    /// <summary>Percent of requests with which a version must have met the objective to be given all of them. Default 50; steps lead to it.</summary>
    [Range(1, 100)]
    public int MaxWeight { get; init; } = 50;

    /// <summary>Whether everything stays as it is: Flagger starts nothing, shifts nothing and takes nothing back. Default false.</summary>
    public bool Suspended { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Services.IsEmpty)
        {
            yield return new ValidationResult("is missing; set it to names of services, or remove rollouts", [nameof(Services)]);
        }

        if (StepWeight > 0 && MaxWeight % StepWeight != 0)
        {
            yield return new ValidationResult(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{MaxWeight} is no multiple of stepWeight, {StepWeight}, and the last step would go beyond it; use {Nearest} or another stepWeight"),
                [nameof(MaxWeight)]);
        }
    }

    private int Nearest => Math.Max(StepWeight, MaxWeight / StepWeight * StepWeight);
}
