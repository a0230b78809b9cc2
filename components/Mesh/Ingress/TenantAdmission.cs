using Istio.Security.V1;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>
/// Whose requests the gateway lets in, by the verified token: whoever was sent here by mistake, or on purpose with another tenant's address, is
/// refused before any route. A token without a tenant is of none of them.
/// </summary>
internal static class TenantAdmission
{
    private const string ClaimKey = $"request.auth.claims[{TenantList.Claim}]";

    /// <summary>Refuses requests of all others.</summary>
    /// <param name="args">Inputs of the gateway.</param>
    /// <param name="admitted">Ids of those that are let in.</param>
    public static AuthorizationPolicySpecArgs Deny(IngressArgs args, ImmutableArray<string> admitted) => new()
    {
        Action = AuthorizationAction.Deny,
        Selector = Tokens.Selector(args),
        Rules =
        {
            new AuthorizationRuleArgs
            {
                To = { Tokens.Ports(Listeners.TlsPort) },
                When = { new AuthorizationRuleWhenArgs { Key = ClaimKey, NotValues = admitted.IsEmpty ? ["*"] : admitted } },
            },
        },
    };
}
