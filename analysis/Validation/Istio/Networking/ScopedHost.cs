using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>Hosts of gateways and sidecars: <c>NAMESPACE/HOST</c>.</summary>
internal static class ScopedHost
{
    /// <summary>What is wrong with a host of a gateway, which may do without the namespace and be an address.</summary>
    public static IEnumerable<string> GatewayProblems(string host)
    {
        var parts = host.Split('/', 2);
        return parts.Length == 1
            ? HostProblems(host, GatewayHostProblems(host))
            :
            [
                .. EmptyProblems(parts),
                .. NamespaceProblems(parts[0], "gateway", isValid: parts[0] is "*" or "." || DnsLabel.IsValid(parts[0])),
                .. HostProblems(parts[1], GatewayHostProblems(parts[1])),
            ];
    }

    /// <summary>What is wrong with a host that a sidecar sends to.</summary>
    public static IEnumerable<string> SidecarProblems(string host)
    {
        var parts = host.Split('/', 2);
        return parts.Length == 1
            ? ["host must be of form namespace/dnsName"]
            :
            [
                .. EmptyProblems(parts),
                .. NamespaceProblems(parts[0], "sidecar", isValid: Included(parts[0]) is "" or "*" or "." || DnsLabel.IsValid(Included(parts[0]))),
                .. HostProblems(parts[1], SidecarHostProblems(parts[1])),
            ];
    }

    /// <summary>Whether a namespace is one whose hosts a sidecar does not see, such as <c>~accounts</c>.</summary>
    public static bool Excludes(string scope) => scope.StartsWith('~');

    private static IEnumerable<string> EmptyProblems(string[] parts) =>
        parts.Contains("") ? ["config namespace and dnsName in host entry cannot be empty"] : [];

    private static IEnumerable<string> NamespaceProblems(string name, string owner, bool isValid) =>
        isValid ? [] : [$"invalid namespace value {GoText.Quote(name)} in {owner}"];

    private static string Included(string scope) => Excludes(scope) ? scope[1..] : scope;

    private static IEnumerable<string> HostProblems(string host, IEnumerable<string> problems)
    {
        if (host != "*" && !host.Contains('.', StringComparison.Ordinal))
        {
            yield return "short names (non FQDN) are not allowed";
        }

        foreach (var problem in problems)
        {
            yield return problem;
        }

        if (HostName.PartialWildcardProblem(host) is { } partial)
        {
            yield return partial;
        }
    }

    private static IEnumerable<string> GatewayHostProblems(string host) =>
        HostName.WildcardProblem(host) is { } problem && !IpAddress.IsValid(host) ? [problem] : [];

    // The webhook says it twice, unless the host is an address.
    private static IEnumerable<string> SidecarHostProblems(string host) =>
        HostName.WildcardProblem(host) is not { } problem ? [] : IpAddress.IsValid(host) ? [problem] : [problem, problem];
}
