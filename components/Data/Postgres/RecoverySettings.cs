using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>A restore: the cluster is made from the backups of another.</summary>
public sealed record RecoverySettings : IValidatableObject
{
    /// <summary>Name of the cluster whose backups are restored. Default empty: the cluster starts empty.</summary>
    public string From { get; init; } = "";

    /// <summary>Moment to restore to, with its zone. Default empty: the last one there is.</summary>
    [RegularExpression(
        @"(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}(:?\d{2})?))?",
        ErrorMessage = "a moment with its zone, such as 2026-11-25T09:30:00Z")]
    public string TargetTime { get; init; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TargetTime.Length > 0 && From.Length == 0)
        {
            yield return new ValidationResult("a moment of which cluster? set from to its name, or remove targetTime", [nameof(TargetTime)]);
        }
    }
}
