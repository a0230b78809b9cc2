using System.Buffers;

namespace Payments.Infra.Analysis.Go;

/// <summary>A URL as Go's standard library reads it, which servers and rules check URLs with.</summary>
/// <param name="Scheme">Scheme in lower case; empty when there is none.</param>
/// <param name="Host">Host with its port; empty when there is none.</param>
/// <param name="Path">Path, escaped; empty for an opaque URL such as <c>mailto:a@b</c>.</param>
/// <param name="Query">Query without its question mark, escaped.</param>
/// <param name="Problem">Why the text is no URL; null when it is one.</param>
internal sealed record GoUrl(string Scheme, string Host, string Path, string Query, string? Problem)
{
    private static readonly GoUrl Empty = new("", "", "", "", null);

    private static readonly SearchValues<char> SchemeSigns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private const string UserInfoSigns = "-._:~!$&'()*+,;=%@";
    private const string HostSigns = "-_.~!$&'()*+,;=:[]<>\"";

    /// <summary>Host without port and brackets.</summary>
    public string HostName => Host[..^PortPart(Host).Length].Trim('[', ']');

    /// <summary>Digits of the port; empty when there is none.</summary>
    public string Port => PortPart(Host).TrimStart(':');

    /// <summary>Reads a reference, which may be relative and may have a fragment.</summary>
    public static GoUrl Parse(string text)
    {
        var (address, fragment) = Cut(text, '#');
        var url = Read(address, viaRequest: false);
        return url.Problem is not null ? Explained(url, address)
            : EscapeProblem(fragment) is { } problem ? Explained(url with { Problem = problem }, text)
            : url;
    }

    /// <summary>Reads an absolute URL or an absolute path, as they stand in a request.</summary>
    public static GoUrl ParseRequest(string text) => Explained(Read(text, viaRequest: true), text);

    private static GoUrl Explained(GoUrl url, string text) =>
        url.Problem is null ? url : url with { Problem = $"parse {GoText.Quote(text)}: {url.Problem}" };

    private static GoUrl Read(string text, bool viaRequest)
    {
        if (text.Any(char.IsControl))
        {
            return Refused("net/url: invalid control character in URL");
        }

        if (text.Length == 0 && viaRequest)
        {
            return Refused("empty url");
        }

        if (text == "*")
        {
            return Empty with { Path = text };
        }

        if (text.StartsWith(':'))
        {
            return Refused("missing protocol scheme");
        }

        var scheme = SchemeOf(text);
        var (rest, query) = Cut(scheme.Length == 0 ? text : text[(scheme.Length + 1)..], '?');
        var url = Empty with { Scheme = scheme.ToLowerInvariant(), Query = query };
        if (!rest.StartsWith('/'))
        {
            return scheme.Length > 0 ? url
                : viaRequest ? Refused("invalid URI for request")
                : Cut(rest, '/').Before.Contains(':', StringComparison.Ordinal) ? Refused("first path segment in URL cannot contain colon")
                : url with { Path = rest, Problem = EscapeProblem(rest) };
        }

        if (rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || (!viaRequest && !rest.StartsWith("///", StringComparison.Ordinal))))
        {
            var authority = Cut(rest[2..], '/').Before;
            rest = rest[(2 + authority.Length)..];
            url = url with { Host = authority[(authority.LastIndexOf('@') + 1)..], Problem = AuthorityProblem(authority) };
        }

        return url.Problem is null ? url with { Path = rest, Problem = EscapeProblem(rest) } : url;
    }

    private static GoUrl Refused(string problem) => Empty with { Problem = problem };

    private static string SchemeOf(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(SchemeSigns);
        return end > 0 && text[end] == ':' && char.IsAsciiLetter(text[0]) ? text[..end] : "";
    }

    private static string? AuthorityProblem(string authority)
    {
        var at = authority.LastIndexOf('@');
        if (HostProblem(authority[(at + 1)..]) is { } problem)
        {
            return problem;
        }

        var user = authority[..Math.Max(at, 0)];
        return user.All(sign => char.IsAsciiLetterOrDigit(sign) || UserInfoSigns.Contains(sign, StringComparison.Ordinal))
            ? EscapeProblem(user)
            : "net/url: invalid userinfo";
    }

    private static string? HostProblem(string host)
    {
        var port = PortPart(host);
        return host.LastIndexOf('[') > 0 ? "invalid IP-literal"
            : host.StartsWith('[') && !host.Contains(']', StringComparison.Ordinal) ? "missing ']' in host"
            : port.Length > 0 && (port[0] != ':' || port.AsSpan(1).ContainsAnyExceptInRange('0', '9')) ? $"invalid port {GoText.Quote(port)} after host"
            : HostEscapeProblem(host);
    }

    private static string PortPart(string host) =>
        host.StartsWith('[') ? host[(host.LastIndexOf(']') + 1)..]
        : host.Contains(':', StringComparison.Ordinal) ? host[host.IndexOf(':', StringComparison.Ordinal)..]
        : "";

    private static string? HostEscapeProblem(string host)
    {
        // Only bytes outside ASCII may be escaped in a host.
        for (var at = 0; at < host.Length; at++)
        {
            if (host[at] == '%')
            {
                if (EscapeProblem(host[at..]) is { } problem)
                {
                    return problem;
                }

                if (host[at + 1] < '8' && host.AsSpan(at, 3) is not "%25")
                {
                    return $"invalid URL escape {GoText.Quote(host.Substring(at, 3))}";
                }
            }
            else if (char.IsAscii(host[at]) && !char.IsAsciiLetterOrDigit(host[at]) && !HostSigns.Contains(host[at], StringComparison.Ordinal))
            {
                return $"invalid character {GoText.Quote(host[at].ToString())} in host name";
            }
        }

        return null;
    }

    private static string? EscapeProblem(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return $"invalid URL escape {GoText.Quote(text.Substring(at, Math.Min(3, text.Length - at)))}";
            }
        }

        return null;
    }

    private static (string Before, string After) Cut(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, "");
}
