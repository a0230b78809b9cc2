using System.Globalization;
using System.Text;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;

/// <summary>What the texts of an authorization rule may be. Of a list only the first problem is told, except where the name says more.</summary>
internal static class AuthorizationText
{
    private const int MostServiceAccounts = 16;
    private const int LongestServiceAccount = 320;
    private const string ServiceAccountFormat = "expected format 'serviceAccount' or 'namespace/serviceAccount', found";

    /// <summary>A field's name in messages.</summary>
    public static string GoName(string field) => char.ToUpperInvariant(field[0]) + field[1..];

    /// <summary>Several problems in one text, or null if there are none.</summary>
    public static string? Listed(ImmutableArray<string> problems) => problems.IsEmpty ? null : GoErrors.Describe(problems);

    /// <summary>That a text is empty.</summary>
    public static string? EmptyProblem(string place, IReadOnlyList<string> values) =>
        values.Contains("") ? $"empty value not allowed, found in {place}" : null;

    /// <summary>Each text that is neither an IP address nor a range of them.</summary>
    public static IEnumerable<string> AddressProblems(IReadOnlyList<string> values) =>
        from value in values
        let problem = value.Contains('/', StringComparison.Ordinal)
            ? IpAddress.PrefixProblem(value) is { } reason ? $"bad CIDR range ({value}): {reason}" : null
            : IpAddress.IsValid(value) ? null : $"bad IP address ({value})"
        where problem is not null
        select problem;

    /// <summary>Each text that is no port from 0 to 65535.</summary>
    public static IEnumerable<string> PortProblems(IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            var digits = value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('0', '9');
            if (!digits)
            {
                yield return Bad(value, "invalid syntax");
            }
            else if (!uint.TryParse(value, CultureInfo.InvariantCulture, out var port))
            {
                yield return Bad(value, "value out of range");
            }
            else if (port > ushort.MaxValue)
            {
                yield return $"bad port ({value}): <nil>";
            }
        }

        static string Bad(string value, string reason) => $"bad port ({value}): strconv.ParseUint: parsing {GoText.Quote(value)}: {reason}";
    }

    /// <summary>That a service account is not <c>name</c> or <c>namespace/name</c>, or that there are too many.</summary>
    public static string? ServiceAccountProblem(string place, IReadOnlyList<string> values)
    {
        return values.Count > MostServiceAccounts
            ? $"may not have more than {MostServiceAccounts} values"
            : values.Select(Problem).FirstOrDefault(problem => problem is not null);

        string? Problem(string value)
        {
            var parts = value.Split('/');
            return value.Length == 0 ? $"empty value not allowed, found in {place}"
                : value.Contains('*', StringComparison.Ordinal) ? $"wildcard not allowed, found in {place}"
                : parts.Length > 2 ? $"{ServiceAccountFormat} {GoText.Quote(value)} in {place}"
                : Encoding.UTF8.GetByteCount(value) > LongestServiceAccount
                    ? $"value cannot exceed {LongestServiceAccount} characters, found {GoText.Quote(value)} in {place}"
                : parts[0].Length == 0 ? $"{ServiceAccountFormat} empty namespace {GoText.Quote(value)} in {place}"
                : parts[^1].Length == 0 ? $"{ServiceAccountFormat} empty serviceAccount {GoText.Quote(value)} in {place}"
                : null;
        }
    }

    /// <summary>That a trust domain has a slash, or a wildcard that is not the first or last character.</summary>
    public static string? TrustDomainProblem(string place, IReadOnlyList<string> values)
    {
        return values.Select(Problem).FirstOrDefault(problem => problem is not null);

        string? Problem(string value) =>
            value.Length == 0 ? $"empty value not allowed, found in {place}"
            : value.Contains('/', StringComparison.Ordinal) ? $"trust domain must not contain '/', found in {place}: {GoText.Quote(value)}"
            : value.Count(sign => sign == '*') > 1 ? $"at most one wildcard is allowed, found in {place}: {GoText.Quote(value)}"
            : value.IndexOf('*', StringComparison.Ordinal) is > 0 and var at
            && at < value.Length - 1 ? $"wildcard is only allowed at the start or end, found in {place}: {GoText.Quote(value)}"
            : null;
    }
}
