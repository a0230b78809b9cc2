using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Observability;

/// <summary>Single sign-on by OpenID Connect.</summary>
[Description("issuer, authorizeUrl, tokenUrl, profileUrl, clientId and clientSecret")]
public sealed record SingleSignOn
{
    private const string Address = "an address, https://…";
    private const string HttpsPattern = "https://[^ ]+";

    /// <summary>URL of the identity provider, as in <c>iss</c> of its tokens. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string Issuer { get; init; } = "";

    /// <summary>URL of the authorization endpoint. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string AuthorizeUrl { get; init; } = "";

    /// <summary>URL of the token endpoint. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string TokenUrl { get; init; } = "";

    /// <summary>URL of the user info endpoint. Required.</summary>
    [Required]
    [RegularExpression(HttpsPattern, ErrorMessage = Address)]
    public string ProfileUrl { get; init; } = "";

    /// <summary>Client id of the tools. Required.</summary>
    [Required]
    [RegularExpression("[^ ]+", ErrorMessage = "the id of an application, such as a GUID")]
    public string ClientId { get; init; } = "";

    /// <summary>
    /// Name of two Secrets with the client secret, which stands in no file: in the namespace <c>monitoring</c> its key is
    /// <c>GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET</c>, in <c>istio-system</c>, for Kiali, <c>oidc-secret</c>. Required.
    /// </summary>
    [Required]
    [RegularExpression("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?", ErrorMessage = "the name of a Secret, such as single-sign-on")]
    public string ClientSecret { get; init; } = "";
}
