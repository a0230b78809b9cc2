using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;

/// <summary>Who calls: <c>from.source</c> of a rule.</summary>
internal static class AuthorizationSource
{
    private static readonly ImmutableArray<string> Addresses = ["ipBlocks", "notIpBlocks", "remoteIpBlocks", "notRemoteIpBlocks"];

    /// <summary>The fields in the order of their checks, each with the check of its values.</summary>
    private static readonly ImmutableArray<(string Field, Func<string, IReadOnlyList<string>, string?> Problem)> Values =
    [
        ("principals", AuthorizationText.EmptyProblem),
        ("requestPrincipals", AuthorizationText.EmptyProblem),
        ("namespaces", AuthorizationText.EmptyProblem),
        ("serviceAccounts", AuthorizationText.ServiceAccountProblem),
        ("trustDomains", AuthorizationText.TrustDomainProblem),
        ("ipBlocks", AuthorizationText.EmptyProblem),
        ("remoteIpBlocks", AuthorizationText.EmptyProblem),
        ("notPrincipals", AuthorizationText.EmptyProblem),
        ("notRequestPrincipals", AuthorizationText.EmptyProblem),
        ("notNamespaces", AuthorizationText.EmptyProblem),
        ("notServiceAccounts", AuthorizationText.ServiceAccountProblem),
        ("notTrustDomains", AuthorizationText.TrustDomainProblem),
        ("notIpBlocks", AuthorizationText.EmptyProblem),
        ("notRemoteIpBlocks", AuthorizationText.EmptyProblem),
    ];

    private static readonly ImmutableArray<string> Identities =
    [
        "namespaces", "notNamespaces", "serviceAccounts", "notServiceAccounts", "trustDomains", "notTrustDomains",
        "principals", "notPrincipals", "requestPrincipals", "notRequestPrincipals",
    ];

    private static readonly ImmutableArray<string> TcpFields =
    [
        "principals", "notPrincipals", "namespaces", "notNamespaces", "serviceAccounts", "notServiceAccounts", .. Addresses,
    ];

    /// <summary>Checks the source of a rule.</summary>
    public static void Check(int rule, JsonObject? source, Findings findings)
    {
        if (source is null)
        {
            findings.Error($"`from.source` must not be nil, found at rule {rule}");
            return;
        }

        if (AnySet(source, "serviceAccounts", "notServiceAccounts") && AnySet(source, "principals", "notPrincipals", "namespaces", "notNamespaces"))
        {
            findings.Error($"cannot set serviceAccounts with namespaces or principals, found at rule {rule}");
        }

        if (!Values.Any(value => AnySet(source, value.Field)))
        {
            findings.Error($"`from.source` must not be empty, found at rule {rule}");
        }

        findings.Problems(Addresses.SelectMany(field => AuthorizationText.AddressProblems(source.Texts(field))));
        foreach (var (field, problem) in Values)
        {
            findings.Problem(problem(AuthorizationText.GoName(field), source.Texts(field)));
        }
    }

    /// <summary>Whether the source says something that holds for TCP connections too.</summary>
    public static bool AppliesToTcp(JsonObject source) => TcpFields.Any(field => AnySet(source, field));

    /// <summary>The fields an external authorizer cannot decide by.</summary>
    public static IEnumerable<string> UnknownToExternalAuthorizer(JsonObject source) =>
        from field in Identities where AnySet(source, field) select $"From.{AuthorizationText.GoName(field)}";

    private static bool AnySet(JsonObject source, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (source.Texts(field).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
