using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>How many pods of a service run.</summary>
public sealed record Replicas : IValidatableObject
{
    /// <summary>Pods that always run. Default 2, so that a drain interrupts nobody; allowed 1 to 100.</summary>
    [Range(1, 100)]
    public int Min { get; init; } = 2;

    /// <summary>Pods at the highest load. Default 6; allowed 1 to 200, and at least <see cref="Min"/>.</summary>
    [Range(1, 200)]
    public int Max { get; init; } = 6;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Max < Min)
        {
            yield return new ValidationResult($"{Max} is less than min, {Min}; raise max or lower min", [nameof(Max)]);
        }
    }
}
