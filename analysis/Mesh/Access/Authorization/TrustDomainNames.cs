using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>The names that a principal of a policy stands for while a mesh has several trust domains (istiod's <c>trustdomain.Bundle</c>).</summary>
internal static class TrustDomainNames
{
    public static IEnumerable<string> Of(string principal, MeshConfig config)
    {
        // Only a whole name says its trust domain.
        if (principal.Split('/') is not [var domain and not "*", var ns, var space, var sa, var account])
        {
            return [principal];
        }

        return domain == MeshConfig.Domain || config.TrustDomains.Any(own => IsOf(domain, own))
            ? config.TrustDomains.Select(own => Ends(own, domain) ? principal : $"{own}/{ns}/{space}/{sa}/{account}").Distinct(StringComparer.Ordinal)
            : [principal];
    }

    private static bool IsOf(string domain, string own) => domain == own || own == "*" || Ends(domain, own)
        || (own.EndsWith('*') && domain.StartsWith(own[..^1], StringComparison.Ordinal));

    private static bool Ends(string domain, string pattern) => pattern.StartsWith('*') && domain.EndsWith(pattern[1..], StringComparison.Ordinal);
}
