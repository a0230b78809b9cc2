using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Where metrics go that are older than what Prometheus keeps: a container of Azure Blob Storage, without any key.</summary>
[Description("storageAccount, and clientId of the identity that may write to it")]
public sealed record LongTermSettings
{
    /// <summary>Name of the storage account. Required.</summary>
    [Required]
    [RegularExpression("[a-z0-9]{3,24}", ErrorMessage = "the name of a storage account: 3 to 24 lower-case letters and digits")]
    public string StorageAccount { get; init; } = "";

    /// <summary>Name of the container. Default <c>metrics</c>.</summary>
    [RegularExpression("[a-z0-9](-?[a-z0-9]){2,62}", ErrorMessage = "the name of a container: 3 to 63 lower-case letters, digits and single '-'")]
    public string Container { get; init; } = "metrics";

    /// <summary>Client id of the managed identity that Prometheus' service account stands for. Required.</summary>
    [Required]
    [RegularExpression("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ErrorMessage = "a client id, such as 00000000-0000-0000-0000-000000000000")]
    public string ClientId { get; init; } = "";
}
