using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>A route of encrypted connections, by the host that the client tells in the handshake.</summary>
internal static class TlsRoute
{
    /// <summary>Checks a route.</summary>
    /// <param name="route">Route.</param>
    /// <param name="hosts">Hosts of the virtual service.</param>
    /// <param name="nameProblem">What is wrong with a host name; null for nothing.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(JsonObject route, IReadOnlyList<string> hosts, Func<string, string?> nameProblem, Findings findings)
    {
        var (matches, destinations) = (route.Messages("match"), route.Messages("route"));
        findings.Problem(matches.Count == 0 ? "TLS route must have at least one match condition" : null);
        foreach (var match in matches)
        {
            var names = match.Texts("sniHosts");
            findings.Problem(names.Count == 0 ? "TLS match must have at least one SNI host" : null);
            foreach (var name in names)
            {
                CheckName(name, hosts, nameProblem(name), findings);
            }

            ConnectionMatch.Check(match, findings);
        }

        findings.Problem(destinations.Count == 0 ? "TLS route is required" : null);
        RouteDestinations.CheckConnections(destinations, findings);
    }

    private static void CheckName(string name, IReadOnlyList<string> hosts, string? problem, Findings findings)
    {
        if (problem is not null && IpAddress.IsValid(name))
        {
            findings.Warning($"using an IP address ({GoText.Quote(name)}) goes against SNI spec and most clients do not support this");
        }
        else if (problem is not null)
        {
            findings.Error(problem);
        }
        else if (!hosts.Any(host => HostName.IsWithin(name, host)))
        {
            findings.Error(
                $"SNI host {GoText.Quote(name)} is not a compatible subset of any of the virtual service hosts: [{string.Join(", ", hosts)}]");
        }
    }
}
