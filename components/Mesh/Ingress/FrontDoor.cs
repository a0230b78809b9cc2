using Istio.Security.V1;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>The web application firewall in front of the gateway: nobody gets past it (learn.microsoft.com/azure/frontdoor/origin-security).</summary>
internal static class FrontDoor
{
    /// <summary>Azure puts the id of the front door into it, whatever a caller has put there.</summary>
    private const string IdHeader = "x-azure-fdid";

    /// <summary>Refuses requests that did not come through it.</summary>
    /// <param name="args">Inputs of the gateway.</param>
    public static AuthorizationPolicySpecArgs Deny(IngressArgs args) => new()
    {
        Action = AuthorizationAction.Deny,
        Selector = Tokens.Selector(args),
        Rules =
        {
            new AuthorizationRuleArgs
            {
                To = { Tokens.Ports(Listeners.PlainPort), Tokens.Ports(Listeners.TlsPort) },
                When = { new AuthorizationRuleWhenArgs { Key = $"request.headers[{IdHeader}]", NotValues = { args.Settings.FrontDoor } } },
            },
        },
    };
}
