using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>
/// How long metrics are kept in Azure Blob Storage. With a new AKS cluster the program creates the storage account and the
/// identities; for an existing cluster their names must be set.
/// </summary>
[Description("rawDays, fiveMinuteDays and hourDays; on an existing cluster storageAccount and clientId too")]
public sealed record LongTermSettings : IValidatableObject
{
    /// <summary>Samples of five minutes are downsampled to one an hour when they are ten days old.</summary>
    private const int FewestFiveMinuteDays = 12;

    /// <summary>Days for which all samples are kept. Default 90; allowed 3 to 3650: they are downsampled to five minutes after two days.</summary>
    [Range(3, 3650)]
    public int RawDays { get; init; } = 90;

    /// <summary>Days for which one sample every five minutes is kept. Default 365; allowed 12 to 3650.</summary>
    [Range(FewestFiveMinuteDays, 3650)]
    public int FiveMinuteDays { get; init; } = 365;

    /// <summary>Days for which one sample an hour is kept. Default 1095; allowed 12 to 3650.</summary>
    [Range(FewestFiveMinuteDays, 3650)]
    public int HourDays { get; init; } = 1095;

    /// <summary>Name of the container. Default <c>metrics</c>.</summary>
    [RegularExpression("[a-z0-9](-?[a-z0-9]){2,62}", ErrorMessage = "the name of a container: 3 to 63 lower-case letters, digits and single '-'")]
    public string Container { get; init; } = "metrics";

    /// <summary>Name of the storage account; for an existing cluster only.</summary>
    [RegularExpression("[a-z0-9]{3,24}", ErrorMessage = "the name of a storage account: 3 to 24 lower-case letters and digits")]
    public string StorageAccount { get; init; } = "";

    /// <summary>
    /// Client id of the managed identity; for an existing cluster only. It must be federated with the ServiceAccounts
    /// <c>kube-prometheus-stack-prometheus</c> and <c>thanos</c> of the namespace <c>monitoring</c>.
    /// </summary>
    [RegularExpression("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ErrorMessage = "a client id, such as 00000000-0000-0000-0000-000000000000")]
    public string ClientId { get; init; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FiveMinuteDays < RawDays)
        {
            yield return Shorter(nameof(FiveMinuteDays), FiveMinuteDays, "rawDays", RawDays);
        }

        if (HourDays < FiveMinuteDays)
        {
            yield return Shorter(nameof(HourDays), HourDays, "fiveMinuteDays", FiveMinuteDays);
        }
    }

    private static ValidationResult Shorter(string property, int days, string finer, int finerDays) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{days} days are fewer than the {finerDays} of {finer}: coarser samples would be gone first; use {finerDays} or more"),
        [property]);
}
