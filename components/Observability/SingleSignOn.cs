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

    /// <summary>Claim with a person's roles or groups. Default <c>roles</c>.</summary>
    [RegularExpression("[A-Za-z_][A-Za-z0-9_]*", ErrorMessage = "the name of a claim, such as roles or groups")]
    public string RolesClaim { get; init; } = "roles";

    /// <summary>
    /// Roles or groups whose people see Grafana's dashboards; who has none of these, nor of <see cref="Admins"/>, is refused. Default
    /// <c>observability-viewer</c>.
    /// </summary>
    public ImmutableArray<string> Viewers { get; init; } = ["observability-viewer"];

    /// <summary>Roles or groups whose people may do everything in Grafana. Default <c>observability-admin</c>.</summary>
    public ImmutableArray<string> Admins { get; init; } = ["observability-admin"];
}
