using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Observability;

/// <summary>Logins of people, by OpenID Connect.</summary>
[Description("issuer, authorizeUrl, tokenUrl, profileUrl, clientId and clientSecret")]
public sealed record SingleSignOn
{
    private const string Address = "an address, https://…";
    private const string HttpsPattern = "https://[^ ]+";

    /// <summary>Who says who somebody is. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string Issuer { get; init; } = "";

    /// <summary>Where people log in. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string AuthorizeUrl { get; init; } = "";

    /// <summary>Where tools exchange a code for a token. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string TokenUrl { get; init; } = "";

    /// <summary>Where tools read a person's profile. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string ProfileUrl { get; init; } = "";

    /// <summary>Id of the tools at the issuer. Required.</summary>
    [Required]
    [RegularExpression("[^ ]+", ErrorMessage = "the id of an application, such as a GUID")]
    public string ClientId { get; init; } = "";

    /// <summary>
    /// Name of the Secrets that hold the client's secret: in the namespace <c>monitoring</c> as
    /// <c>GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET</c>, in that of Kiali as <c>oidc-secret</c>. Required: the secret itself stands in no file.
    /// </summary>
    [Required]
    [RegularExpression("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?", ErrorMessage = "the name of a Secret, such as single-sign-on")]
    public string ClientSecret { get; init; } = "";
}
