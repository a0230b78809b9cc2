using System.Text;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Formats;

/// <summary>Host names, with and without wildcards, and what Istio says of wrong ones.</summary>
internal static class HostName
{
    private const int MaxLength = 255;

    /// <summary>What is wrong with a name that takes no wildcard; null for nothing.</summary>
    public static string? Problem(string name) => SizeProblem(name) ?? LabelsProblem(name);

    /// <summary>What is wrong with a name whose first label may begin with a wildcard; null for nothing.</summary>
    public static string? WildcardProblem(string name)
    {
        if (SizeProblem(name) is { } problem)
        {
            return problem;
        }

        var parts = name.Split('.', 2);
        return !DnsLabel.IsValidWithWildcard(parts[0]) ? LabelProblem(name, parts[0])
            : parts.Length > 1 ? LabelsProblem(parts[1])
            : null;
    }

    /// <summary>What is wrong with a wildcard that stands for less than a label.</summary>
    public static string? PartialWildcardProblem(string name) =>
        name.Contains('*', StringComparison.Ordinal) && name.Length > 1 && !name.StartsWith("*.", StringComparison.Ordinal)
            ? $"partial wildcard {GoText.Quote(name)} not allowed"
            : null;

    /// <summary>
    /// What is wrong with a name that clients of a gateway tell in the handshake: also names that Istio makes up for
    /// clusters, <c>outbound_.PORT_._.HOST</c>.
    /// </summary>
    public static string? ServerNameProblem(string name)
    {
        if (SizeProblem(name) is { } problem)
        {
            return problem;
        }

        const string Prefix = "outbound_";
        const string Form = "outbound_.<PORT>_._.<HOSTNAME>";
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return WildcardProblem(name);
        }

        var parts = name.Split('_');
        if (parts.Length < 4)
        {
            return $"domain name {name} invalid, should follow '{Form}' format";
        }

        var (port, host) = (parts[1].Trim('.'), parts[3].Trim('.'));
        return !port.Any(char.IsAsciiDigit) ? $"{LabelProblem(name, port)}. should follow {Form} format"
            : !host.Any(char.IsAsciiLetter) ? $"{LabelProblem(name, host)}. should follow {Form} format"
            : null;
    }

    /// <summary>Whether two names can mean the same host.</summary>
    public static bool Overlap(string one, string other) => (IsWildcard(one), IsWildcard(other)) switch
    {
        (true, true) => one.Length < other.Length ? Ends(other[1..], one[1..]) : Ends(one[1..], other[1..]),
        (true, false) => Ends(other, one[1..]),
        (false, true) => Ends(one, other[1..]),
        _ => one == other,
    };

    /// <summary>Whether every host that a name can mean is one that another can mean.</summary>
    public static bool IsWithin(string name, string other) => (IsWildcard(name), IsWildcard(other)) switch
    {
        (true, true) => name.Length >= other.Length && Ends(name[1..], other[1..]),
        (true, false) => false,
        (false, true) => Ends(name, other[1..]),
        _ => name == other,
    };

    /// <summary>Whether a name begins with a wildcard.</summary>
    public static bool IsWildcard(string name) => name.StartsWith('*');

    private static string? SizeProblem(string name) =>
        Encoding.UTF8.GetByteCount(name) > MaxLength ? $"domain name {GoText.Quote(name)} too long (max {MaxLength})"
        : name.Length == 0 ? "empty domain name not allowed"
        : null;

    private static string? LabelsProblem(string name)
    {
        var labels = name.Split('.');
        if (GoNumber.IsWhole(labels[^1]))
        {
            return $"domain name {GoText.Quote(name)} invalid (top level domain {GoText.Quote(labels[^1])} cannot be all-numeric)";
        }

        // A dot at the end says that a name is complete.
        var wrong = (labels[^1].Length == 0 ? labels.SkipLast(1) : labels).FirstOrDefault(label => !DnsLabel.IsValid(label));
        return wrong is null ? null : LabelProblem(name, wrong);
    }

    private static string LabelProblem(string name, string label) =>
        $"domain name {GoText.Quote(name)} invalid (label {GoText.Quote(label)} invalid)";

    private static bool Ends(string text, string end) => text.EndsWith(end, StringComparison.Ordinal);
}
