using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Mesh.Ingress.Certificates;

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

    /// <summary>
    /// Id of the Azure Front Door that all requests must have come through: <c>az afd profile show --query frontDoorId</c>. It adds the caller's address,
    /// which is believed then. Default none: whoever reaches the gateway may ask.
    /// </summary>
    [RegularExpression(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        ErrorMessage = "the id of a front door; 'az afd profile show --query frontDoorId' prints it")]
    public string FrontDoor { get; init; } = "";

    /// <inheritdoc cref="CertificateSettings"/>
    public CertificateSettings Certificate { get; init; } = new();

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
