using System.Text.RegularExpressions;

namespace Payments.Infra.Preview.Engine;

/// <summary>Versions of plugins, such as <c>4.21.1-alpha.1+build</c>.</summary>
internal static partial class SemanticVersion
{
    private static readonly string[] Parts = ["Major", "Minor", "Patch"];

    /// <summary>What is wrong with a version; null for nothing. Source: <c>Parse</c> of <c>github.com/blang/semver</c>, which the real engine asks.</summary>
    /// <param name="text">The version.</param>
    public static string? ProblemOf(string text)
    {
        if (text.Split('.', 3) is not [var major, var minor, var rest])
        {
            return "No Major.Minor.Patch elements found";
        }

        var (beforeBuild, build) = Cut(rest, '+');
        var (patch, prerelease) = Cut(beforeBuild, '-');
        return Parts.Zip([major, minor, patch]).Select(part => ProblemOf(part.First, part.Second))
            .Concat((prerelease?.Split('.') ?? []).Select(OfPrerelease))
            .Concat((build?.Split('.') ?? []).Select(OfBuild))
            .FirstOrDefault(problem => problem is not null);
    }

    private static (string Before, string? After) Cut(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var index ? (text[..index], text[(index + 1)..]) : (text, null);

    private static string? ProblemOf(string part, string number) =>
        !number.All(char.IsAsciiDigit) ? $"Invalid character(s) found in {part.ToLowerInvariant()} number \"{number}\""
        : number.Length == 0 ? "strconv.ParseUint: parsing \"\": invalid syntax"
        : number.Length > 1 && number[0] == '0' ? $"{part} number must not contain leading zeroes \"{number}\""
        : null;

    private static string? OfPrerelease(string part) =>
        part.Length == 0 ? "Prerelease is empty"
        : part.All(char.IsAsciiDigit) ? part.Length > 1 && part[0] == '0' ? $"Numeric PreRelease version must not contain leading zeroes \"{part}\"" : null
        : !Identifier().IsMatch(part) ? $"Invalid character(s) found in prerelease \"{part}\""
        : null;

    private static string? OfBuild(string part) =>
        part.Length == 0 ? "Build meta data is empty"
        : !Identifier().IsMatch(part) ? $"Invalid character(s) found in build meta data \"{part}\""
        : null;

    [GeneratedRegex("^[0-9A-Za-z-]+$")]
    private static partial Regex Identifier();
}
