using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>Days from one to another, both among them.</summary>
public sealed record DateSpan : IValidatableObject
{
    /// <summary>First day. Required.</summary>
    [Required]
    public DateOnly Start { get; init; }

    /// <summary>Last day. Required.</summary>
    [Required]
    public DateOnly End { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (End < Start)
        {
            yield return new ValidationResult($"{End:yyyy-MM-dd} is before start, {Start:yyyy-MM-dd}; exchange them", [nameof(End)]);
        }
    }
}
