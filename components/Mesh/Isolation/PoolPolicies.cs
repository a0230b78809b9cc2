using System.Globalization;
using Istio.Security.V1;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>
/// DENY rules, which hold whatever else is allowed. Each names the port: a rule on headers alone would close all of a
/// TCP port.
/// </summary>
internal static class PoolPolicies
{
    private const string HeaderKey = $"request.headers[{TenantList.Header}]";
    private const string ClaimKey = $"request.auth.claims[{TenantList.Claim}]";

    /// <summary>The policies of a service: whose word on the tenant counts, for all pods, and who gets into each dedicated pool.</summary>
    public static IEnumerable<(string Name, string Pool, AuthorizationPolicySpecArgs Spec)> For(ServiceDefinition service, TenantIsolationArgs args)
    {
        if (TrustedCallers(service, args) is { } trusted)
        {
            yield return ("tenant-header", TenantList.StandardPool, trusted);
        }

        foreach (var tenant in args.Services.Tenants.Dedicated)
        {
            yield return (tenant.DedicatedPool, tenant.DedicatedPool, OwnTenantOnly(service, tenant, args));
        }
    }

    /// <summary>
    /// The header is plain data: it counts from those alone who call the service by the catalogue, and from the gateway.
    /// Null for a service that nobody calls: no request gets in there at all.
    /// </summary>
    private static AuthorizationPolicySpecArgs? TrustedCallers(ServiceDefinition service, TenantIsolationArgs args)
    {
        var trusted = Trusted(service, args);
        return trusted.Count == 0 ? null : Deny(service, pool: null, new AuthorizationRuleArgs
        {
            From = { new AuthorizationRuleFromArgs { Source = new AuthorizationRuleFromSourceArgs { NotPrincipals = trusted } } },
            To = { Port(service) },
            When = { new AuthorizationRuleWhenArgs { Key = HeaderKey, Values = { "*" } } },
        });
    }

    /// <summary>Pods of a dedicated pool answer their tenant alone: by the header, and from the gateway by the verified token too.</summary>
    private static AuthorizationPolicySpecArgs OwnTenantOnly(ServiceDefinition service, Tenant tenant, TenantIsolationArgs args)
    {
        var byHeader = new AuthorizationRuleArgs
        {
            To = { Port(service) },
            When = { new AuthorizationRuleWhenArgs { Key = HeaderKey, NotValues = { tenant.Id } } },
        };
        return service.PublicOperations.IsEmpty
            ? Deny(service, tenant.DedicatedPool, byHeader)
            : Deny(service, tenant.DedicatedPool, byHeader, new AuthorizationRuleArgs
            {
                From = { new AuthorizationRuleFromArgs { Source = new AuthorizationRuleFromSourceArgs { Principals = { OfGateway(args) } } } },
                To = { Port(service) },
                When = { new AuthorizationRuleWhenArgs { Key = ClaimKey, NotValues = { tenant.Id } } },
            });
    }

    private static AuthorizationPolicySpecArgs Deny(ServiceDefinition service, string? pool, params AuthorizationRuleArgs[] rules)
    {
        var selector = new AuthorizationPolicySpecSelectorArgs { MatchLabels = { ["app"] = service.Name } };
        if (pool is not null)
        {
            selector.MatchLabels.Add(TenantList.PoolLabel, pool);
        }

        return new AuthorizationPolicySpecArgs { Action = AuthorizationAction.Deny, Selector = selector, Rules = rules };
    }

    private static List<Input<string>> Trusted(ServiceDefinition service, TenantIsolationArgs args)
    {
        var trusted = args.Services.Calls.CallersOf(service)
            .Select(call => (Input<string>)Principals.For(args.Namespace, call.Caller.Name))
            .ToList();
        if (!service.PublicOperations.IsEmpty)
        {
            trusted.Add(OfGateway(args));
        }

        return trusted;
    }

    private static string OfGateway(TenantIsolationArgs args) => Principals.For(args.Gateway.Namespace, args.Gateway.ServiceAccount);

    private static AuthorizationRuleToArgs Port(ServiceDefinition service) =>
        new() { Operation = new AuthorizationRuleToOperationArgs { Ports = { service.Port.ToString(CultureInfo.InvariantCulture) } } };
}
