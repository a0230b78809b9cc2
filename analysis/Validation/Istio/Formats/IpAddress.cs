using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Formats;

/// <summary>
/// Addresses as Go reads them: IPv4 with four decimal parts without leading zeros, IPv6 with an optional zone. .NET's
/// own reader takes far more.
/// </summary>
internal static class IpAddress
{
    /// <summary>Whether a text is an address.</summary>
    public static bool IsValid(string text) => Reason(text) is null;

    /// <summary>What Istio says of a text that is no address; null when it is one.</summary>
    public static string? Problem(string text) => IsValid(text) ? null : $"{text} is not a valid IP";

    /// <summary>What Istio says of a text that is neither an address nor a range of addresses; null when it is.</summary>
    public static string? SubnetProblem(string text) => text.Count(letter => letter == '/') != 1 ? Problem(text)
        : PrefixProblem(text) is null ? null
        : $"{text} is not a valid CIDR block";

    /// <summary>What Go says of a text that is no address; null when it is one.</summary>
    public static string? ParseProblem(string text) =>
        Reason(text) is not var (reason, at) ? null
        : $"ParseAddr({GoText.Quote(text)}): {reason}{(at.Length == 0 ? "" : $" (at {GoText.Quote(at)})")}";

    /// <summary>What Go says of a text that is no range such as <c>10.0.0.0/8</c>; null when it is one.</summary>
    public static string? PrefixProblem(string text)
    {
        var slash = text.LastIndexOf('/');
        return PrefixReason(text, slash) is { } reason ? $"netip.ParsePrefix({GoText.Quote(text)}): {reason}" : null;
    }

    private static string? PrefixReason(string text, int slash)
    {
        if (slash < 0)
        {
            return "no '/'";
        }

        var (address, bits) = (text[..slash], text[(slash + 1)..]);
        if (ParseProblem(address) is { } problem)
        {
            return problem;
        }

        if (address.Contains('%', StringComparison.Ordinal))
        {
            return "IPv6 zones cannot be present in a prefix";
        }

        if ((bits.Length > 1 && bits[0] is < '1' or > '9') || !GoNumber.TryRead(bits, out var length))
        {
            return $"bad bits after slash: {GoText.Quote(bits)}";
        }

        return length < 0 || length > (address.Contains(':', StringComparison.Ordinal) ? 128 : 32) ? "prefix length out of range" : null;
    }

    private static (string Text, string At)? Reason(string text) => text[Math.Max(0, text.AsSpan().IndexOfAny('.', ':', '%'))..] switch
    {
        ['.', ..] => Ipv4Reason(text),
        [':', ..] => Ipv6Reason(text),
        ['%', ..] => ("missing IPv6 address", ""),
        _ => ("unable to parse IP", ""),
    };

    private static (string Text, string At)? Ipv4Reason(string text)
    {
        var (value, digits, parts) = (0, 0, 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (digits == 1 && value == 0)
                {
                    return ("IPv4 field has octet with leading zero", "");
                }

                (value, digits) = ((value * 10) + text[at] - '0', digits + 1);
                if (value > byte.MaxValue)
                {
                    return ("IPv4 field has value >255", "");
                }
            }
            else if (text[at] != '.')
            {
                return ("unexpected character", text[at..]);
            }
            else if (digits == 0 || at == text.Length - 1)
            {
                return ("IPv4 field must have at least one digit", text[at..]);
            }
            else if (parts == 4)
            {
                return ("IPv4 address too long", "");
            }
            else
            {
                (value, digits, parts) = (0, 0, parts + 1);
            }
        }

        return parts < 4 ? ("IPv4 address too short", "") : null;
    }

    private static (string Text, string At)? Ipv6Reason(string text)
    {
        var zone = text.IndexOf('%', StringComparison.Ordinal);
        if (zone == text.Length - 1)
        {
            return ("zone must be a non-empty string", "");
        }

        var rest = zone < 0 ? text : text[..zone];
        var (octets, hasGap) = (0, false);
        if (rest.StartsWith("::", StringComparison.Ordinal))
        {
            (rest, hasGap) = (rest[2..], true);
            if (rest.Length == 0)
            {
                return null;
            }
        }

        while (octets < 16)
        {
            var digits = rest.TakeWhile(char.IsAsciiHexDigit).Count();
            if (digits > 4)
            {
                return ("each group must have 4 or fewer digits", rest);
            }

            if (digits == 0)
            {
                return ("each colon-separated field must have at least one digit", rest);
            }

            if (digits < rest.Length && rest[digits] == '.')
            {
                if (EmbeddedReason(rest, octets, hasGap) is { } reason)
                {
                    return reason;
                }

                (rest, octets) = ("", octets + 4);
                break;
            }

            (rest, octets) = (rest[digits..], octets + 2);
            if (rest.Length == 0)
            {
                break;
            }

            if (rest[0] != ':')
            {
                return ("unexpected character, want colon", rest);
            }

            if (rest.Length == 1)
            {
                return ("colon must be followed by more characters", rest);
            }

            rest = rest[1..];
            if (rest[0] != ':')
            {
                continue;
            }

            if (hasGap)
            {
                return ("multiple :: in address", rest);
            }

            (rest, hasGap) = (rest[1..], true);
            if (rest.Length == 0)
            {
                break;
            }
        }

        return rest.Length != 0 ? ("trailing garbage after address", rest)
            : octets < 16 && !hasGap ? ("address string too short", "")
            : octets == 16 && hasGap ? ("the :: must expand to at least one field of zeros", "")
            : null;
    }

    private static (string Text, string At)? EmbeddedReason(string rest, int octets, bool hasGap) =>
        !hasGap && octets != 12 ? ("embedded IPv4 address must replace the final 2 fields of the address", rest)
        : octets > 12 ? ("too many hex fields to fit an embedded IPv4 at the end of the address", rest)
        : Ipv4Reason(rest);
}
