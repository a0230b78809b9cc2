using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.FrontDoor;

/// <summary>Routes of a front door (learn.microsoft.com/azure/frontdoor/front-door-route-matching and how-to-configure-endpoints).</summary>
internal static class RouteRules
{
    private const int MostPatterns = 50;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var protocols = inputs["supportedProtocols"];
        return CheckPatterns(inputs["patternsToMatch"])
            .Concat(inputs["linkToDefaultDomain"].Is("Disabled") && HasNone(inputs["customDomains"])
                ? [inputs["customDomains"].Says("there is none, and without the endpoint's own host nothing reaches the route; name one, or remove the route")]
                : [])
            .Concat(inputs["httpsRedirect"].Is("Enabled") && LacksOne(protocols)
                ? [inputs["httpsRedirect"].Says("what is redirected comes by Http and goes on by Https; add both to supportedProtocols, or set it to Disabled")]
                : []);
    }

    private static IEnumerable<AzureFinding> CheckPatterns(Field patterns)
    {
        if (patterns.Items.Count() > MostPatterns)
        {
            yield return patterns.Says("there are more than the 50 that a route takes; add another route");
        }

        foreach (var pattern in patterns.Items.Where(pattern => pattern.Known() is { } text && !IsPattern(text)))
        {
            yield return pattern.NotAllowed("a path that begins with '/', in which '*' may be the last sign alone, after a '/'");
        }
    }

    private static bool IsPattern(string text) => text.StartsWith('/') && (!text.Contains('*', StringComparison.Ordinal)
        || (text.EndsWith("/*", StringComparison.Ordinal) && text.IndexOf('*', StringComparison.Ordinal) == text.Length - 1));

    private static bool HasNone(Field list) => !list.IsPartlyUnknown() && !list.Items.Any();

    private static bool LacksOne(Field protocols) =>
        protocols.Exists && !protocols.IsPartlyUnknown() && !(Has(protocols, "Http") && Has(protocols, "Https"));

    private static bool Has(Field protocols, string name) => protocols.Items.Any(protocol => protocol.Is(name));
}
