using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>How a resource gets a name that the program does not give. Source: <c>pkg/resource/autonaming/strategy.go</c> of the real engine.</summary>
internal sealed partial record NamingStrategy
{
    /// <summary>The provider makes the name.</summary>
    public static readonly NamingStrategy Default = new();

    /// <summary>The program must give the name.</summary>
    public static readonly NamingStrategy Disabled = new() { IsDisabled = true };

    /// <summary>The name is that of the resource in the program.</summary>
    public static readonly NamingStrategy Verbatim = new() { Pattern = "${name}" };

    private const string LowerLetters = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    /// <summary>Pattern of the name, such as <c>${name}-${hex(4)}</c>; null where the provider makes it.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether no name is made.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether the same name comes out each time, so that the old resource must go before a new one is made.</summary>
    public bool DeletesFirst => IsDisabled || (Pattern is not null && !Drawn().IsMatch(Pattern));

    /// <summary>The name; null where the provider makes it. What the real engine draws is the same here in each run.</summary>
    /// <param name="request">The resource.</param>
    public string? NameOf(CheckRequest request)
    {
        if (Pattern is null)
        {
            return null;
        }

        var place = 0;
        var named = Pattern.Replace("${name}", Urns.NameOf(request.Urn), StringComparison.Ordinal);
        return Drawn().Replace(named, match => Letters(match, $"{request.Urn}{request.ReplacedId}{place++}"));
    }

    private static string Letters(Match match, string seed)
    {
        var kind = match.Groups["kind"].Value;
        if (kind.Length == 0)
        {
            return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)).ToString();
        }

        var alphabet = kind switch
        {
            "hex" => Digits + "abcdef",
            "alphanum" => LowerLetters + Digits,
            "string" => LowerLetters,
            _ => Digits,
        };
        var count = int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return string.Concat(Enumerable.Range(0, count).Select(index =>
            alphabet[SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}.{index}"))[0] % alphabet.Length]));
    }

    [GeneratedRegex(@"\$\{(?<kind>hex|alphanum|string|num)\((?<count>\d{1,4})\)\}|\$\{uuid\}")]
    private static partial Regex Drawn();
}
