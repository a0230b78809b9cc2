namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>Places such as <c>westeurope</c>, <c>westeurope/1</c>, <c>westeurope/1/*</c>.</summary>
internal static class Localities
{
    private const string Wildcard = "*";

    /// <summary>What is wrong with places of which none may be part of another; null for nothing.</summary>
    public static string? Problem(IEnumerable<string> localities)
    {
        // Places seen so far; a whole region or zone counts as its part "*".
        var seen = new HashSet<(string Region, string Zone, string Part)>();
        foreach (var locality in localities)
        {
            var wildcards = locality.Count(letter => letter == '*');
            if (wildcards > 1 || (wildcards == 1 && !locality.EndsWith('*')))
            {
                return $"locality {locality} wildcard '*' number can not exceed 1 and must be in the end";
            }

            var overlap = $"locality {locality} overlap with previous specified ones";
            if (seen.Any(place => place.Region == Wildcard))
            {
                return overlap;
            }

            var parts = locality.Split('/', 3);
            if (parts.Contains(""))
            {
                return $"locality {locality} must not contain empty region/zone/subzone info";
            }

            var place = (parts[0], parts.ElementAtOrDefault(1) ?? Wildcard, parts.ElementAtOrDefault(2) ?? Wildcard);
            if (seen.Any(other => Overlaps(other, place, parts.Length)))
            {
                return overlap;
            }

            seen.Add(place);
        }

        return null;
    }

    private static bool Overlaps((string Region, string Zone, string Part) seen, (string Region, string Zone, string Part) place, int depth) =>
        seen.Region == place.Region
        && (depth == 1 || seen.Zone == Wildcard
            || (seen.Zone == place.Zone && (depth == 2 || seen.Part == Wildcard || seen.Part == place.Part)));
}
