using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>What the program says of a configuration, and what a validator of schemas says of it (github.com/json-everything/json-everything).</summary>
internal static class StackFileJudge
{
    /// <summary>What the program says of a single value or key. What does not fit together has other words.</summary>
    private static readonly string[] OfOneValue = [" is not allowed; expected ", ": there is no key '", ": is missing; set it to "];

    private static readonly JsonSchema Schema = JsonSchema.FromFile(StackFileSchema.Path);

    /// <summary>A stack's configuration by section, as its file has it.</summary>
    public static JsonObject Read(string stack) => new(Previews.Stack(stack).Config.Select(entry =>
        KeyValuePair.Create(entry.Key, JsonNode.Parse(entry.Value.Text))));

    /// <summary>Whether the validator takes it.</summary>
    public static bool IsTakenBySchema(JsonObject config) =>
        Schema.Evaluate(JsonSerializer.SerializeToNode(new Dictionary<string, JsonNode> { ["config"] = config })).IsValid;

    /// <summary>Whether the program takes it.</summary>
    public static bool IsTakenByProgram(string stack, JsonObject config) =>
        Problems(() => ResolvedStack.Load(Of(stack, config), PaymentsStack.Catalogue)).Length == 0;

    /// <summary>What the program says of single values and keys.</summary>
    public static ImmutableArray<string> ProblemsOfValues(string stack, JsonObject config) =>
    [
        .. Problems(() =>
        {
            var problems = new ProblemList(stack);
            SectionBinder.Bind<PaymentsSettings>(Of(stack, config), problems);
            problems.ThrowIfAny();
        }).Where(problem => OfOneValue.Any(form => problem.Contains(form, StringComparison.Ordinal))),
    ];

    /// <summary>The configuration of a stack of the repository.</summary>
    public static StackConfiguration Of(string stack) => Of(stack, Read(stack));

    private static string[] Problems(Action load)
    {
        try
        {
            load();
            return [];
        }
        catch (SettingsException exception)
        {
            return exception.Message.Split('\n')[1..];
        }
    }

    private static StackConfiguration Of(string stack, JsonObject config) => new(
        stack,
        config.ToImmutableSortedDictionary(entry => entry.Key[(StackConfiguration.Namespace.Length + 1)..], entry => Text(entry.Value), StringComparer.Ordinal),
        []);

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
