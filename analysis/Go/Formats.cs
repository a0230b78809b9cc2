using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Go;

/// <summary>The formats of values that the server checks. Others are ignored.</summary>
internal static partial class Formats
{
    private static readonly Dictionary<string, Func<string, bool>> Texts = new(StringComparer.Ordinal)
    {
        ["byte"] = text => Base64().IsMatch(text),
        ["cidr"] = IsAddressRange,
        ["date"] = text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ["datetime"] = text => DateTimeSyntax().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        ["duration"] = text => GoDuration.Parse(text).Problem is null,
        ["email"] = text => System.Net.Mail.MailAddress.TryCreate(text, out _),
        ["hostname"] = text => text.Length is > 0 and <= 255 && HostName().IsMatch(text),
        ["ipv4"] = text => text.Contains('.', StringComparison.Ordinal) && IsAddress(text),
        ["ipv6"] = text => text.Contains(':', StringComparison.Ordinal) && IsAddress(text),
        ["k8sshortname"] = text => text.Length <= 63 && ShortName().IsMatch(text),
        ["k8slongname"] = text => text.Length <= 253 && LongName().IsMatch(text),
        ["mac"] = text => HardwareAddress().IsMatch(text),
        ["password"] = _ => true,
        ["uri"] = text => GoUrl.ParseRequest(text).Problem is null,
        ["uuid"] = text => Identifier().IsMatch(text),
    };

    /// <summary>The format if values of the type are checked for it; empty otherwise.</summary>
    public static string Supported(string? type, string format) => (type, format) switch
    {
        ("integer", "int32" or "int64") => format,
        ("number", "float" or "double") => format,
        (null or "string", _) when Texts.ContainsKey(Normal(format)) => format,
        _ => "",
    };

    /// <summary>Whether texts can be checked for the format.</summary>
    public static bool IsKnown(string format) => Texts.ContainsKey(Normal(format));

    public static bool IsValid(string format, string text) => Texts[Normal(format)](text);

    private static string Normal(string format) => format.Replace("-", "", StringComparison.Ordinal);

    private static bool IsAddress(string text) => AddressLetters().IsMatch(text) && IPAddress.TryParse(text, out _)
        && (text.Contains(':', StringComparison.Ordinal) || DottedQuad().IsMatch(text));

    private static bool IsAddressRange(string text) => text.Split('/') is [var address, var bits]
        && IsAddress(address)
        && int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count <= (address.Contains(':', StringComparison.Ordinal) ? 128 : 32);

    [GeneratedRegex(@"\A(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeSyntax();

    [GeneratedRegex(@"\A[A-Za-z0-9]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostName();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LongName();

    [GeneratedRegex(@"\A[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HardwareAddress();

    [GeneratedRegex(@"\A[0-9A-Fa-f]{8}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\A[0-9A-Fa-f:.]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex AddressLetters();

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DottedQuad();
}
