using System.Net;
using System.Net.Sockets;
using Payments.Infra.Analysis.Cel.Values;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>What the API server adds for URLs, addresses and ranges of addresses.</summary>
internal static class NetworkFunctions
{
    public static readonly ImmutableArray<CelFunction> All =
    [
        CelFunction.Global("isURL", args => args is [string text] ? GoUrl.ParseRequest(text).Problem is null : CelError.NoSuchOverload),
        CelFunction.Global("url", args => args is [string text] ? Url(text) : CelError.NoSuchOverload),
        CelFunction.Member("getScheme", OfUrl(url => url.Scheme)),
        CelFunction.Member("getHost", OfUrl(url => url.Host)),
        CelFunction.Member("getHostname", OfUrl(url => url.HostName)),
        CelFunction.Member("getPort", OfUrl(url => url.Port)),
        CelFunction.Member("getEscapedPath", OfUrl(url => url.Path)),
        CelFunction.Member("getQuery", OfUrl(Query)),
        CelFunction.Global("isIP", args => args is [string text] ? IsAddress(text) : CelError.NoSuchOverload),
        CelFunction.Global("ip", args => args is [string text]
            ? IsAddress(text) ? IPAddress.Parse(text) : new CelError($"IP Address \"{text}\" parse error during conversion from string")
            : CelError.NoSuchOverload),
        CelFunction.Member(
            "family", args => args is [IPAddress address] ? address.AddressFamily == AddressFamily.InterNetwork ? 4L : 6L : CelError.NoSuchOverload),
        CelFunction.Member("isLoopback", args => args is [IPAddress address] ? IPAddress.IsLoopback(address) : CelError.NoSuchOverload),
        CelFunction.Global("isCIDR", args => args is [string text] ? Formats.IsValid("cidr", text) : CelError.NoSuchOverload),
        CelFunction.Global("cidr", args => args is [string text]
            ? Formats.IsValid("cidr", text) ? Range(text) : new CelError("network address parse error during conversion from string: " + text)
            : CelError.NoSuchOverload),
        CelFunction.Member("containsIP", args => args switch
        {
            [IPNetwork range, IPAddress address] => range.Contains(address),
            [IPNetwork range, string text] when IsAddress(text) => range.Contains(IPAddress.Parse(text)),
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Member("prefixLength", args => args is [IPNetwork range] ? (long)range.PrefixLength : CelError.NoSuchOverload),
    ];

    private static object Url(string text) => GoUrl.ParseRequest(text) switch
    {
        { Problem: { } problem } => new CelError($"URL parse error during conversion from string: {problem}"),
        var url => url,
    };

    private static Func<object?[], object?> OfUrl(Func<GoUrl, object?> part) => args => args is [GoUrl url] ? part(url) : CelError.NoSuchOverload;

    private static CelLiteralMap Query(GoUrl url) => new(url.Query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('=', 2))
        .GroupBy(entry => WebUtility.UrlDecode(entry[0]), entry => entry.Length > 1 ? WebUtility.UrlDecode(entry[1]) : "")
        .ToDictionary(entry => (object)entry.Key, entry => (object?)entry.Cast<object?>().ToImmutableArray()));

    private static bool IsAddress(string text) => Formats.IsValid("ipv4", text) || Formats.IsValid("ipv6", text);

    private static IPNetwork Range(string text)
    {
        var (address, length) = text.Split('/') is [var first, var bits]
            ? (IPAddress.Parse(first), int.Parse(bits, System.Globalization.CultureInfo.InvariantCulture))
            : default;
        var bytes = address!.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }
}
