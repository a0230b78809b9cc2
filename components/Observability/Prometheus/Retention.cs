using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>How long data is kept, and on what volume.</summary>
public sealed record Retention : IValidatableObject
{
    /// <summary>Share of the volume that data may fill: compaction needs the rest.</summary>
    private const decimal Usable = 0.85m;

    /// <summary>How many days. Default 15; allowed 1 to 730.</summary>
    [Range(1, 730)]
    public int Days { get; init; } = 15;

    /// <summary>Size of the volume. Default 50Gi.</summary>
    public ByteQuantity Volume { get; init; } = new(50 * 1024);

    /// <summary>Data of one day. Default 2Gi: some 15,000 samples a second of two bytes each.</summary>
    public ByteQuantity PerDay { get; init; } = new(2 * 1024);

    /// <summary>Size at which the oldest data is deleted even earlier, so that the volume never fills up.</summary>
    public ByteQuantity Limit => new((int)(Volume.Mebibytes * Usable));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var needed = (long)Days * PerDay.Mebibytes;
        if (needed > Limit.Mebibytes)
        {
            var fitting = Limit.Mebibytes / PerDay.Mebibytes;
            yield return new ValidationResult(
                string.Create(CultureInfo.InvariantCulture, $"{Days} days with {PerDay} each do not fit the volume of {Volume}, ")
                    + string.Create(CultureInfo.InvariantCulture, $"of which {Limit} can be filled; lower days to {fitting}, or raise volume"),
                [nameof(Days)]);
        }
    }
}
