using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Istio.Formats;

/// <summary>Labels of the domain name system as Istio takes them: capitals pass.</summary>
internal static partial class DnsLabel
{
    private const int MaxLength = 63;

    /// <summary>Whether a text is one label, such as <c>payment-service</c>.</summary>
    public static bool IsValid(string text) => text.Length <= MaxLength && Label().IsMatch(text);

    /// <summary>Whether a text is a label or begins with a wildcard: <c>*</c>, <c>*-api</c>, <c>*api</c>.</summary>
    public static bool IsValidWithWildcard(string text) => text.Length <= MaxLength && WildcardLabel().IsMatch(text);

    [GeneratedRegex(@"\A[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\A(?:\*|(?:\*|\*-)?[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WildcardLabel();
}
