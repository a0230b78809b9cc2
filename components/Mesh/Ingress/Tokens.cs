using System.Globalization;
using Istio.Security.V1;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>What is asked of tokens, at the gateway and again at the services behind it.</summary>
internal static class Tokens
{
    /// <summary>The claim becomes the header; whatever the client sent in it is removed, token or no token.</summary>
    public static RequestAuthenticationSpecArgs AtGateway(IngressArgs args)
    {
        var rule = Rule(args.Settings.Tokens);
        rule.OutputClaimToHeaders = new[] { new JwtRuleOutputClaimToHeadersArgs { Header = TenantList.Header, Claim = TenantList.Claim } };
        return new RequestAuthenticationSpecArgs
        {
            Selector = new RequestAuthenticationSpecSelectorArgs { MatchLabels = { ["istio"] = args.Gateway.IstioLabel } },
            JwtRules = { rule },
        };
    }

    /// <summary>Services verify again, but write no header: calls from other services carry it and have no token.</summary>
    public static RequestAuthenticationSpecArgs AtService(IngressArgs args, string service) => new()
    {
        Selector = new RequestAuthenticationSpecSelectorArgs { MatchLabels = { ["app"] = service } },
        JwtRules = { Rule(args.Settings.Tokens) },
    };

    public static AuthorizationPolicySpecArgs Allow(IngressArgs args) => new()
    {
        Action = AuthorizationAction.Allow,
        Selector = Selector(args),
        Rules =
        {
            new AuthorizationRuleArgs
            {
                From =
                {
                    new AuthorizationRuleFromArgs
                    {
                        Source = new AuthorizationRuleFromSourceArgs { RequestPrincipals = { Principals.OfIssuer(args.Settings.Tokens.Issuer) } },
                    },
                },
                To = { Ports(Listeners.TlsPort) },
            },

            // Plain HTTP gets a redirect and nothing else, which needs no token.
            new AuthorizationRuleArgs { To = { Ports(Listeners.PlainPort) } },
        },
    };

    /// <summary>Holds whatever else is allowed: a request without a valid token ends here, before any route matters.</summary>
    public static AuthorizationPolicySpecArgs Deny(IngressArgs args) => new()
    {
        Action = AuthorizationAction.Deny,
        Selector = Selector(args),
        Rules =
        {
            new AuthorizationRuleArgs
            {
                From = { new AuthorizationRuleFromArgs { Source = new AuthorizationRuleFromSourceArgs { NotRequestPrincipals = { "*" } } } },
                To = { Ports(Listeners.TlsPort) },
            },
        },
    };

    private static JwtRuleArgs Rule(TokenSettings settings)
    {
        var rule = new JwtRuleArgs { Issuer = settings.Issuer, ForwardOriginalToken = true };
        if (!settings.Audiences.IsEmpty)
        {
            rule.Audiences = settings.Audiences;
        }

        if (settings.Jwks.Length > 0)
        {
            rule.Jwks = settings.Jwks;
        }
        else
        {
            rule.JwksUri = settings.JwksUri;
        }

        return rule;
    }

    internal static AuthorizationPolicySpecSelectorArgs Selector(IngressArgs args) => new() { MatchLabels = { ["istio"] = args.Gateway.IstioLabel } };

    internal static AuthorizationRuleToArgs Ports(int port) =>
        new() { Operation = new AuthorizationRuleToOperationArgs { Ports = { port.ToString(CultureInfo.InvariantCulture) } } };
}
