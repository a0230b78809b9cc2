using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>A route of connections.</summary>
internal static class TcpRoute
{
    public static void Check(JsonObject route, Findings findings)
    {
        foreach (var match in route.Messages("match"))
        {
            ConnectionMatch.Check(match, findings);
        }

        var destinations = route.Messages("route");
        findings.Problem(destinations.Count == 0 ? "TCP route is required" : null);
        RouteDestinations.CheckConnections(destinations, findings);
    }
}
