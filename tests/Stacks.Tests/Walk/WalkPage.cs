using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Documentation;
using YamlDotNet.Serialization;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>docs/local.md, which leads from nothing to traffic on one's own machine: commands, and changes to the stack file.</summary>
internal static partial class WalkPage
{
    /// <summary>Name of the page.</summary>
    public const string Name = "docs/local.md";

    private static readonly string Text = DocumentationPages.Text(Name);

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

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
