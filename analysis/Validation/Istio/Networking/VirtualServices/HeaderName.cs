using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Names of headers, and of what stands in their place: parts of the request, claims of its token.</summary>
internal static partial class HeaderName
{
    private const string Claims = "@request.auth.claims";

    private const string Empty = "header name cannot be empty";

    private static readonly string[] RequestParts = [":method", ":scheme", ":authority", ":path", ":status"];

    /// <summary>Whether a name means a claim: <c>@request.auth.claims.a.b</c> or <c>@request.auth.claims[a][b]</c>.</summary>
    public static bool IsClaim(string name) =>
        name.StartsWith(Claims, StringComparison.OrdinalIgnoreCase) && name[Claims.Length..] is ['.', _, ..] or ['[', _, .., ']'];

    /// <summary>Whether a name means the host of the request.</summary>
    public static bool IsAuthority(string name) =>
        name.Equals(":authority", StringComparison.OrdinalIgnoreCase) || IsHost(name);

    /// <summary>What is wrong with the name of a header to match; null for nothing.</summary>
    public static string? MatchProblem(string name) =>
        IsClaim(name) || RequestParts.Contains(name) ? null : Problem(name);

    /// <summary>What is wrong with the name of a header that scripts of other origins may use; null for nothing.</summary>
    public static string? CorsProblem(string name) => name == "*" ? null : Problem(name);

    /// <summary>What is wrong with the name of a request header to set or add; null for nothing.</summary>
    public static string? SetProblem(string name) =>
        name.Length == 0 ? Empty : IsAuthority(name) ? null : PrefixProblem(name);

    /// <summary>What is wrong with the name of a header to remove, or of a response header to set or add; null for nothing.</summary>
    public static string? ChangeProblem(string name) =>
        name.Length == 0 ? Empty
        : IsHost(name) ? $"invalid header {GoText.Quote(name)}: cannot set Host header"
        : PrefixProblem(name);

    private static string? PrefixProblem(string name) =>
        name.StartsWith(':') ? $"invalid header {GoText.Quote(name)}: header cannot have \":\" prefix" : null;

    private static string? Problem(string name) =>
        name.Length == 0 ? Empty : Token().IsMatch(name) ? null : $"header name {name} is not a valid header name";

    private static bool IsHost(string name) => name.Equals("host", StringComparison.OrdinalIgnoreCase);

    // A comma passes too.
    [GeneratedRegex(@"\A[!#$%&'*+,\-.^_`|~A-Za-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
