using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>How long something is kept, and where.</summary>
public sealed record Retention : IValidatableObject
{
    /// <summary>Share of a volume that data may fill: the rest is for what is written while old data is put together anew.</summary>
    private const decimal Usable = 0.85m;

    /// <summary>Days. Default 15; allowed 1 to 730.</summary>
    [Range(1, 730)]
    public int Days { get; init; } = 15;

    /// <summary>Size of the volume. Default 50Gi.</summary>
    public ByteQuantity Volume { get; init; } = new(50 * 1024);

    /// <summary>How much a day brings. Default 2Gi: some 15,000 samples a second, two bytes each.</summary>
    public ByteQuantity PerDay { get; init; } = new(2 * 1024);

    /// <summary>Where it ends even when a day brings more than was expected: the volume never fills.</summary>
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
