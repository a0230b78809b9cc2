namespace Payments.Infra.Components.Kit;

/// <summary>Where pods get the tokens that they log in to a store with. Its addresses change at will, so that rules name none.</summary>
/// <param name="Host">Host name.</param>
public sealed record TokenEndpoint(string Host)
{
    /// <summary>Port, for TLS alone.</summary>
    public const int Port = 443;

    /// <summary>Entra in Azure's public cloud (learn.microsoft.com/entra/identity-platform/authentication-national-cloud).</summary>
    public static TokenEndpoint Entra { get; } = new("login.microsoftonline.com");

    /// <summary>Host as a Sidecar names it: a ServiceEntry in the services' own namespace declares it.</summary>
    public string MeshHost => $"./{Host}";

    /// <summary>URL that gives tokens to the identities of a tenant.</summary>
    /// <param name="tenant">Id of the Entra tenant.</param>
    public string UrlFor(string tenant) => $"https://{Host}/{tenant}/oauth2/v2.0/token";
}
