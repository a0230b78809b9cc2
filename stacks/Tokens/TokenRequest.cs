using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Ingress;

namespace Payments.Infra.Stacks.Tokens;

/// <summary>A token to be made.</summary>
/// <param name="Tenant">Id of the tenant that it is of.</param>
/// <param name="Subject">Who shows it: claim <c>sub</c>.</param>
/// <param name="Minutes">How long it is good for, from now on.</param>
internal sealed record TokenRequest(string Tenant, string Subject, int Minutes)
{
    /// <summary>A JSON Web Token that the gateway takes, signed with ES256.</summary>
    /// <param name="settings">Whose tokens the gateway takes.</param>
    /// <param name="pair">The pair of keys that signs it.</param>
    public string Sign(TokenSettings settings, ECDsa pair)
    {
        // The pair is its caller's, who disposes of it: nothing may keep it.
        var key = new ECDsaSecurityKey(pair)
        {
            KeyId = KeyFolder.IdOf(pair),
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };

        // Its times are the library's: no other part of the program knows what time it is.
        return new JsonWebTokenHandler { TokenLifetimeInMinutes = Minutes }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = settings.Issuer,
            Audience = settings.Audiences.FirstOrDefault(),
            Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = Subject, [TenantList.Claim] = Tenant },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
