using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>The destinations of a route, and their shares of it.</summary>
internal static class RouteDestinations
{
    /// <summary>Checks destinations of requests, which may change headers.</summary>
    public static void CheckRequests(IReadOnlyList<JsonObject> destinations, Findings findings) =>
        Check(destinations, destination => HeaderOperations.Check(destination.Message("headers"), findings), findings);

    /// <summary>Checks destinations of connections.</summary>
    public static void CheckConnections(IReadOnlyList<JsonObject> destinations, Findings findings) =>
        Check(destinations, _ => { }, findings);

    private static void Check(IReadOnlyList<JsonObject> destinations, Action<JsonObject> checkHeaders, Findings findings)
    {
        var total = 0;
        foreach (var destination in destinations)
        {
            findings.Problem(destination.Has("destination") ? null : "destination is required");
            checkHeaders(destination);
            Destination.Check(destination.Message("destination"), findings);
            var weight = (int)destination.Whole("weight");
            findings.Problem(weight < 0 ? FormattableString.Invariant($"weight {weight} < 0") : null);
            unchecked
            {
                total += weight;
            }
        }

        if (destinations.Count > 1 && total == 0)
        {
            findings.Error("total destination weight = 0");
        }
    }
}
