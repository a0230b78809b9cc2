using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Observability;
using YamlDotNet.Serialization;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>The part of docs/mesh.md that is tried out on one's own machine: commands, and changes to the stack file.</summary>
internal static partial class WalkPage
{
    private const string Heading = "## Try it on your own machine\n";

    private static readonly string Text = Read();

    /// <summary>The commands, without their prompt.</summary>
    public static IReadOnlyList<string> Commands { get; } =
        [.. Text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..])];

    /// <summary>Those that send a request to the gateway.</summary>
    public static IReadOnlyList<string> Requests { get; } = [.. Commands.Where(command => command.Contains("curl ", StringComparison.Ordinal))];

    /// <summary>The sections of the stack file that it changes, as JSON.</summary>
    public static IReadOnlyDictionary<string, string> Sections { get; } = Blocks().Matches(Text)
        .Select(match => new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(match.Groups[1].Value))
        .Select(block => JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(block))!.AsObject().Single())
        .ToDictionary(section => section.Key["payments:".Length..], section => section.Value!.ToJsonString(), StringComparer.Ordinal);

    /// <summary>What follows an option of a command, each time that it is there.</summary>
    public static IEnumerable<string> Values(string command, string option) =>
        Regex.Matches(command, $"--{option} (\"[^\"]+\"|[^ ]+)").Select(match => match.Groups[1].Value.Trim('"'));

    private static string Read()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "mesh.md"));
        var begin = page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        return page[begin..page.IndexOf("\n## ", begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
