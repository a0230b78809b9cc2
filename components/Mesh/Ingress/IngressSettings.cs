using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>How the outside reaches the platform.</summary>
[Description("hosts, and tokens with their issuer")]
public sealed record IngressSettings : IValidatableObject
{
    /// <summary>Host names of the API. Required.</summary>
    [Required]
    [Description("a list of host names, such as api.payments.example.com")]
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Who reaches the gateway. Default internal: the virtual network.</summary>
    public GatewayExposure Exposure { get; init; } = GatewayExposure.Internal;

    /// <summary>Secret of type <c>kubernetes.io/tls</c> in the gateway's namespace. Default <c>payments-tls</c>.</summary>
    [RegularExpression("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?", ErrorMessage = "the name of a Secret, such as payments-tls")]
    public string CertificateSecret { get; init; } = "payments-tls";

    /// <inheritdoc cref="TokenSettings"/>
    [Required]
    public TokenSettings Tokens { get; init; } = new();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Hosts.IsEmpty)
        {
            yield return new ValidationResult("there is none; name the host of the API, such as api.payments.example.com", [nameof(Hosts)]);
        }

        foreach (var host in Hosts.Where(host => !HostNames.IsHost(host)))
        {
            yield return new ValidationResult(
                $"'{host}' is no host name; use lower-case letters, digits, '-' and '.', such as api.payments.example.com",
                [nameof(Hosts)]);
        }
    }
}
