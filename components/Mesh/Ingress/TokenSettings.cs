using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>Whose tokens callers from outside must show.</summary>
[Description("issuer, and jwksUri or jwks")]
public sealed record TokenSettings : IValidatableObject
{
    /// <summary>Value of the claim <c>iss</c>. Required.</summary>
    [Required]
    [RegularExpression("[^ ]+", ErrorMessage = "the issuer of the tokens, such as https://login.example.com/")]
    public string Issuer { get; init; } = "";

    /// <summary>Where the control plane gets the issuer's keys: it must reach the address. This or <see cref="Jwks"/> is needed.</summary>
    [RegularExpression("https?://[^ ]+", ErrorMessage = "an address of the keys, https://…")]
    public string JwksUri { get; init; } = "";

    /// <summary>The issuer's keys themselves, as a JSON Web Key Set.</summary>
    public string Jwks { get; init; } = "";

    /// <summary>Values of the claim <c>aud</c> of which a token needs one. Default any.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((JwksUri.Length == 0) == (Jwks.Length == 0))
        {
            yield return new ValidationResult("set jwksUri or jwks, and not both", [nameof(JwksUri)]);
        }
    }
}
