using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>How requests spread over endpoints.</summary>
internal static class LoadBalancer
{
    /// <summary>First table size that Envoy does not take.</summary>
    private const long TableLimit = 5_000_011;

    public static void Check(JsonObject? balancer, bool hasOutlierDetection, Findings findings)
    {
        if (balancer is null)
        {
            return;
        }

        CheckHash(balancer.Message("consistentHash"), findings);
        if (balancer.Has("localityLbSetting") && balancer.Has("zoneAwareLbSetting"))
        {
            findings.Error("only one of localityLbSetting and zoneAwareLbSetting can be set");
        }

        LocalityBalancing.Check(balancer.Message("localityLbSetting"), hasOutlierDetection, findings);
        ZoneAwareBalancing.Check(balancer.Message("zoneAwareLbSetting"), hasOutlierDetection, findings);
        CheckWarmup(balancer.Message("warmup"), findings);
    }

    private static void CheckHash(JsonObject? hash, Findings findings)
    {
        CheckCookie(hash.Message("httpCookie"), findings);
        if (hash.Whole("minimumRingSize") != 0)
        {
            findings.Warning("consistent hash MinimumRingSize is deprecated, use ConsistentHashLB's RingHash configuration instead");
            if (hash.Has("ringHash") || hash.Has("maglev"))
            {
                findings.Error("only one of MinimumRingSize or Maglev/Ringhash can be specified");
            }
        }

        if (hash.Message("maglev") is { } maglev)
        {
            CheckTable(maglev.Whole("tableSize"), findings);
        }
    }

    private static void CheckCookie(JsonObject? cookie, Findings findings)
    {
        if (cookie is null)
        {
            return;
        }

        if (cookie.Text("name").Length == 0)
        {
            findings.Error("name required for HttpCookie");
        }

        var names = new HashSet<string>();
        foreach (var name in cookie.Messages("attributes").Select(attribute => attribute.Text("name")))
        {
            findings.Problem(
                name.Length == 0 ? "cookie attribute name cannot be empty"
                : names.Add(name) ? null
                : $"duplicate cookie attribute name: {name}");
        }
    }

    private static void CheckTable(long size, Findings findings)
    {
        if (size == 0)
        {
            findings.Error("tableSize must be set for maglev");
        }

        if (size >= TableLimit)
        {
            findings.Error("tableSize must be less than 5000011 for maglev");
        }

        if (!IsPrime(size))
        {
            findings.Error("tableSize must be a prime number for maglev");
        }
    }

    private static void CheckWarmup(JsonObject? warmup, Findings findings)
    {
        if (warmup is null)
        {
            return;
        }

        if (!warmup.Has("duration"))
        {
            findings.Error("duration is required");
        }

        findings.Duration(warmup, "duration");
        if (warmup.Fraction("minimumPercent") > 100)
        {
            findings.Error("minimumPercent value should be less than or equal to 100");
        }

        if (warmup.Has("aggression") && warmup.Fraction("aggression") <= 0)
        {
            findings.Error("aggression should be greater than 0");
        }
    }

    // Envoy counts 1 as a prime too.
    private static bool IsPrime(long number)
    {
        if (number is 1 or 2 or 3 || number % 2 == 0)
        {
            return number is 1 or 2 or 3;
        }

        for (var factor = 3L; factor * factor <= number; factor += 2)
        {
            if (number % factor == 0)
            {
                return false;
            }
        }

        return true;
    }
}
