using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Formats;

/// <summary>Labels of workloads, as Istio takes them: the length of a value is not checked.</summary>
internal static partial class Labels
{
    private const int MaxPrefixLength = 253;
    private const int MaxNameLength = 63;

    /// <summary>What is wrong with labels.</summary>
    public static IEnumerable<string> Problems(IEnumerable<(string Key, string Value)> labels)
    {
        foreach (var (key, value) in labels)
        {
            if (KeyProblem(key) is { } problem)
            {
                yield return problem;
            }

            if (!Value().IsMatch(value))
            {
                yield return $"invalid tag value: {GoText.Quote(value)}";
            }
        }
    }

    private static string? KeyProblem(string key)
    {
        var match = Key().Match(key);
        return !match.Success ? $"invalid tag key: {GoText.Quote(key)}"
            : match.Groups["prefix"].Length > MaxPrefixLength + 1 ? $"invalid tag key: {GoText.Quote(key)} (DNS prefix is too long)"
            : match.Groups["name"].Length > MaxNameLength ? $"invalid tag key: {GoText.Quote(key)} (name is too long)"
            : null;
    }

    [GeneratedRegex(
        @"\A(?<prefix>[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*/)?"
        + @"(?<name>(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\A(?:(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
