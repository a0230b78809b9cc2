using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Delivery;

/// <summary>
/// How people log in to Argo CD: by OpenID Connect, as a public client with PKCE, which has no secret. What they do there is to look and to start
/// a synchronization; what is deployed, the repository says.
/// </summary>
[Description("issuer, clientId and admins")]
public sealed record ArgoCdLogin
{
    /// <summary>URL of the identity provider, as in <c>iss</c> of its tokens. Required.</summary>
    [Required]
    [RegularExpression("https://[^ ]+", ErrorMessage = "an address, https://…")]
    public string Issuer { get; init; } = "";

    /// <summary>Client id of Argo CD; the provider sends people back to <c>/pkce/verify</c> of its address. Required.</summary>
    [Required]
    [RegularExpression("[^ ]+", ErrorMessage = "the id of an application, such as a GUID")]
    public string ClientId { get; init; } = "";

    /// <summary>Claim with a person's roles or groups. Default <c>roles</c>.</summary>
    [RegularExpression("[A-Za-z_][A-Za-z0-9_]*", ErrorMessage = "the name of a claim, such as roles or groups")]
    public string RolesClaim { get; init; } = "roles";

    /// <summary>Role or group whose people may do everything in Argo CD. Required; who is in neither sees nothing.</summary>
    [Required]
    [RegularExpression("[A-Za-z0-9._:/-]{1,128}", ErrorMessage = "a role or group: letters, digits, '.', '_', ':', '/' and '-'")]
    public string Admins { get; init; } = "";

    /// <summary>Role or group whose people see everything and change nothing. Default none.</summary>
    [RegularExpression("[A-Za-z0-9._:/-]{1,128}", ErrorMessage = "a role or group: letters, digits, '.', '_', ':', '/' and '-'")]
    public string Viewers { get; init; } = "";
}
