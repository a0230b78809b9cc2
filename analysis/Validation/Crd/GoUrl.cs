using System.Text;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A URL as the standard library of Go reads it, which servers and rules check URLs with.</summary>
/// <param name="Scheme">Scheme in small letters; empty when there is none.</param>
/// <param name="Host">Host with its port.</param>
/// <param name="Path">Path, escaped; empty for an opaque URL such as <c>mailto:a@b</c>.</param>
/// <param name="Query">Query without its question mark, escaped.</param>
internal sealed record GoUrl(string Scheme, string Host, string Path, string Query)
{
    private const string HostMarks = "-_.~!$&'()*+,;=:[]<>\"";
    private const string UserMarks = "-._:~!$&'()*+,;=%@";

    public string HostName => Host.StartsWith('[') && Host.LastIndexOf(']') is > 0 and var end ? Host[1..end]
        : Port.Length > 0 || Host.EndsWith(':') ? Host[..Host.LastIndexOf(':')]
        : Host;

    public string Port => Host.LastIndexOf(':') is >= 0 and var colon && !Host[colon..].Contains(']', StringComparison.Ordinal) ? Host[(colon + 1)..] : "";

    /// <summary>Reads an absolute URL, or an absolute path.</summary>
    public static (GoUrl? Url, string? Problem) ParseRequest(string text)
    {
        var (url, problem) = Parse(text);
        return url is null ? (null, $"parse {GoText.Quote(text)}: {problem}") : (url, null);
    }

    private static (GoUrl? Url, string? Problem) Parse(string text)
    {
        if (text.Any(letter => letter is < ' ' or '\x7f'))
        {
            return (null, "net/url: invalid control character in URL");
        }

        if (text.Length == 0)
        {
            return (null, "empty url");
        }

        var colon = SchemeLength(text);
        if (colon == 0)
        {
            return (null, "missing protocol scheme");
        }

        var (scheme, rest) = colon < 0 ? ("", text) : (text[..colon].ToLowerInvariant(), text[(colon + 1)..]);
        var (before, query) = rest.Split('?', 2) is [var first, var second] ? (first, second) : (rest, "");
        if (!before.StartsWith('/'))
        {
            return scheme.Length > 0 ? (new GoUrl(scheme, "", "", query), null)
                : text == "*" ? (new GoUrl("", "", "*", ""), null)
                : (null, "invalid URI for request");
        }

        var (host, path) = ("", before);
        if (scheme.Length > 0 && before.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = before.IndexOf('/', 2);
            (host, path) = slash < 0 ? (before[2..], "") : (before[2..slash], before[slash..]);
        }

        return (AuthorityProblem(host) ?? EscapeProblem(path)) is { } problem
            ? (null, problem)
            : (new GoUrl(scheme, host[(host.LastIndexOf('@') + 1)..], path.Split('#')[0], query.Split('#')[0]), null);
    }

    /// <summary>Where the colon after the scheme stands; negative when there is no scheme.</summary>
    private static int SchemeLength(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case ':':
                    return index;
                case var letter when char.IsAsciiLetter(letter):
                case var sign when index > 0 && (char.IsAsciiDigit(sign) || sign is '+' or '-' or '.'):
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static string? AuthorityProblem(string authority)
    {
        var at = authority.LastIndexOf('@');
        if (at >= 0 && authority[..at].Any(letter => !char.IsAsciiLetterOrDigit(letter) && !UserMarks.Contains(letter, StringComparison.Ordinal)))
        {
            return "net/url: invalid userinfo";
        }

        var host = authority[(at + 1)..];
        if (host.StartsWith('[') && !host.Contains(']', StringComparison.Ordinal))
        {
            return "missing ']' in host";
        }

        var port = host.StartsWith('[') ? host[(host.LastIndexOf(']') + 1)..] : host.LastIndexOf(':') is >= 0 and var colon ? host[colon..] : "";
        return port.Length > 0 && (port[0] != ':' || !port[1..].All(char.IsAsciiDigit)) ? $"invalid port {GoText.Quote(port)} after host"
            : EscapeProblem(host) ?? HostProblem(host);
    }

    private static string? HostProblem(string host)
    {
        var wrong = host.EnumerateRunes().FirstOrDefault(rune =>
            rune.IsAscii && !Rune.IsLetterOrDigit(rune) && rune.Value != '%' && !HostMarks.Contains((char)rune.Value, StringComparison.Ordinal));
        return wrong == default ? null : $"invalid character {GoText.Quote(wrong.ToString())} in host name";
    }

    private static string? EscapeProblem(string text)
    {
        for (var index = text.IndexOf('%', StringComparison.Ordinal); index >= 0; index = text.IndexOf('%', index + 1))
        {
            var escape = text[index..Math.Min(index + 3, text.Length)];
            if (escape.Length < 3 || !char.IsAsciiHexDigit(escape[1]) || !char.IsAsciiHexDigit(escape[2]))
            {
                return $"invalid URL escape {GoText.Quote(escape)}";
            }
        }

        return null;
    }
}
