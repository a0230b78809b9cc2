using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>Whose tokens callers from outside must show.</summary>
[Description("issuer, audiences, and jwksUri or jwks")]
public sealed record TokenSettings : IValidatableObject
{
    /// <summary>
    /// Value of the claim <c>iss</c>. Required. A token of it must also have a claim <c>sub</c>, whatever its value: the mesh
    /// knows callers as issuer and subject, and one without is refused with 403. An issuer that leaves it out for applications,
    /// which log in with credentials of their own, must be told to set it, such as to the id of the application.
    /// </summary>
    [Required]
    [RegularExpression("[^ ]+", ErrorMessage = "the issuer of the tokens, such as https://login.example.com/")]
    public string Issuer { get; init; } = "";

    /// <summary>
    /// Where the control plane gets the issuer's keys: it must reach the address, which outside the stack <c>local</c> is https.
    /// This, <see cref="Jwks"/> or <see cref="JwksFile"/> is needed.
    /// </summary>
    [RegularExpression("https?://[^ ]+", ErrorMessage = "an address of the keys, https://…")]
    public string JwksUri { get; init; } = "";

    /// <summary>The issuer's keys themselves, as a JSON Web Key Set.</summary>
    public string Jwks { get; init; } = "";

    /// <summary>
    /// A file with the keys, on the machine that runs the program; a relative path is meant from the data folder of the user,
    /// and before the file is there nobody is let in. For the stack <c>local</c> alone: <c>payments token</c> makes it.
    /// </summary>
    public string JwksFile { get; init; } = "";

    /// <summary>Values of the claim <c>aud</c> of which a token needs one. Required outside the stack <c>local</c>; default any.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (new[] { JwksUri, Jwks, JwksFile }.Count(keys => keys.Length > 0) != 1)
        {
            yield return new ValidationResult("set one of jwksUri, jwks and jwksFile", [nameof(JwksUri)]);
        }
    }
}
