namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>Hosts as istiod compares them: in full, or beginning with <c>*</c> for all that end so.</summary>
internal static class HostNames
{
    public static bool IsWildcard(string host) => host.StartsWith('*');

    /// <summary>Whether all that one host stands for, another stands for too.</summary>
    public static bool IsSubset(string host, string other) => (IsWildcard(host), IsWildcard(other)) switch
    {
        (true, true) => host.Length >= other.Length && Ends(host[1..], other),
        (true, false) => false,
        (false, true) => Ends(host, other),
        _ => host == other,
    };

    /// <summary>Whether two hosts have a host in common.</summary>
    public static bool Overlap(string one, string other) => IsSubset(one, other) || IsSubset(other, one);

    /// <summary>A host in full: a name without dots is a Service of the namespace in which it is said.</summary>
    public static string Full(string host, string ns) =>
        host.Length == 0 || host == "*" || host.Contains('.', StringComparison.Ordinal) || host.Contains(':', StringComparison.Ordinal)
            ? host
            : $"{host}.{ns}.svc.{MeshConfig.Domain}";

    /// <summary>The one of some hosts that says most about a host: itself, else the longest wildcard; null for none.</summary>
    public static string? MostSpecific(string host, IEnumerable<string> candidates)
    {
        var fitting = candidates.Where(candidate => candidate == host || (IsWildcard(candidate) && Ends(IsWildcard(host) ? host[1..] : host, candidate)));
        return fitting.MinBy(candidate => (candidate != host, IsWildcard(candidate), -candidate.Length, candidate), Order);
    }

    /// <summary>The hosts of two lists that both stand for, each in the narrower form.</summary>
    public static ImmutableArray<string> Intersection(IEnumerable<string> one, IReadOnlyList<string> other) =>
    [
        .. one.SelectMany(host => other.Select(second => IsSubset(host, second) ? host : IsSubset(second, host) ? second : null))
            .OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    private static readonly Comparer<(bool, bool, int, string)> Order = Comparer<(bool, bool, int, string)>.Create((one, other) =>
        one.Item1 != other.Item1 ? one.Item1.CompareTo(other.Item1)
        : one.Item2 != other.Item2 ? one.Item2.CompareTo(other.Item2)
        : one.Item3 != other.Item3 ? one.Item3.CompareTo(other.Item3)
        : string.CompareOrdinal(one.Item4, other.Item4));

    private static bool Ends(string host, string wildcard) => host.EndsWith(wildcard[1..], StringComparison.Ordinal);
}
