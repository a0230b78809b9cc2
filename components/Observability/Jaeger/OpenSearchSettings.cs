using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>An OpenSearch that this program does not install.</summary>
[Description("url, and credentialsSecret with its username and password")]
public sealed record OpenSearchSettings : IValidatableObject
{
    /// <summary>URL with port. Required.</summary>
    [Required]
    [RegularExpression("https://[^ :/]+:[0-9]{2,5}", ErrorMessage = "an address with port and nothing after it, such as https://traces.example.com:9200")]
    public string Url { get; init; } = "";

    /// <summary>Secret in the namespace <c>monitoring</c> with <c>username</c> and <c>password</c>. Required.</summary>
    [Required]
    [RegularExpression("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?", ErrorMessage = "the name of a Secret, such as trace-store")]
    public string CredentialsSecret { get; init; } = "";

    /// <summary>Address ranges in CIDR notation, for the network policy. Default 10.0.0.0/8, the private range of a virtual network.</summary>
    [Description("a list of address ranges, such as 10.1.0.0/16")]
    public ImmutableArray<string> Ranges { get; init; } = ["10.0.0.0/8"];

    /// <summary>Port of <see cref="Url"/>.</summary>
    public int Port => new Uri(Url).Port;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from range in Ranges
        where !IPNetwork.TryParse(range, out _)
        select new ValidationResult($"'{range}' is no address range; use one such as 10.1.0.0/16", [nameof(Ranges)]);
}
