using Payments.Infra.Analysis.Segmentation;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>Which pods belong to the environment of card data, which can reach it or be reached from it, and which are apart.</summary>
internal static class ScopeTable
{
    private const string CardData = "card data";
    private const string Connected = "connected";
    private const string Apart = "apart";

    /// <summary>The table.</summary>
    /// <param name="pods">All pods, by namespace and name.</param>
    /// <param name="reaches">What network policies let through.</param>
    /// <param name="services">The services.</param>
    public static EvidenceTable Of(ImmutableArray<string> pods, ImmutableArray<Reach> reaches, IEnumerable<ServiceDefinition> services)
    {
        var inside = pods.Where(pod => services.Any(service => service.SeesCardData && IsOf(pod, service))).ToHashSet(StringComparer.Ordinal);
        var open = reaches.Where(reach => !reach.IsStoppedByMesh).ToList();
        return new EvidenceTable(
            "scope",
            "Pods by what they have to do with card data: it passes through them, they reach such pods or are reached from there, or neither",
            ["pods", "scope", "because"],
            [.. pods.Select(pod => Row(pod, inside, open))]);
    }

    private static ImmutableArray<string> Row(string pod, HashSet<string> inside, List<Reach> open)
    {
        if (inside.Contains(pod))
        {
            return [pod, CardData, "the catalogue says that card data passes through it"];
        }

        var neighbours = open.Where(reach => reach.To == pod && inside.Contains(reach.From)).Select(reach => $"is reached from {reach.From} at {reach.Port}")
            .Concat(open.Where(reach => reach.From == pod && inside.Contains(reach.To)).Select(reach => $"reaches {reach.To} at {reach.Port}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return neighbours.Count > 0
            ? [pod, Connected, string.Join("; ", neighbours)]
            : [pod, Apart, "no policy lets it reach such pods, or be reached from them"];
    }

    /// <summary>A service has pods of its own name, and more with what sets them apart behind it, such as a track or a pool.</summary>
    private static bool IsOf(string pod, ServiceDefinition service)
    {
        var name = pod[(pod.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return name == service.Name || name.StartsWith($"{service.Name}-", StringComparison.Ordinal);
    }
}
