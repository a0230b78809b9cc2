using System.Text.RegularExpressions;

namespace Payments.Infra.Servers.Tests.Kafka;

/// <summary>A value of <c>sasl.jaas.config</c> as the client for Java reads it: module, flag, options, and a semicolon at its end.</summary>
/// <param name="Module">Class of the login module.</param>
/// <param name="Flag">Whether it must succeed.</param>
/// <param name="Options">Its options.</param>
internal sealed partial record JaasLine(string Module, string Flag, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Reads one; fails when it is none.</summary>
    public static JaasLine Parse(string text)
    {
        var match = Whole().Match(text);
        Assert.True(match.Success, $"This is no JAAS configuration: {text}");
        return new JaasLine(
            match.Groups["module"].Value,
            match.Groups["flag"].Value,
            match.Groups["key"].Captures.Zip(match.Groups["value"].Captures).ToDictionary(option => option.First.Value, option => option.Second.Value));
    }

    [GeneratedRegex("^(?<module>[A-Za-z_$][A-Za-z0-9_.$]*) +(?<flag>required|requisite|sufficient|optional)( +(?<key>[A-Za-z_]+)=\"(?<value>[^\"\\\\]*)\")*;$")]
    private static partial Regex Whole();
}
