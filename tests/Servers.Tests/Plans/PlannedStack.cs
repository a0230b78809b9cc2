using System.Collections.Concurrent;
using System.Text.Json;
using Payments.Infra.Preview.Project;
using Payments.Infra.Stacks;
using Pulumi;
using Pulumi.Testing;

namespace Payments.Infra.Servers.Tests.Plans;

/// <summary>What the real program declares for a stack of the repository, with passwords.</summary>
internal sealed class PlannedStack
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly ConcurrentDictionary<string, Lazy<Task<PlannedStack>>> Planned = new(StringComparer.Ordinal);

    private readonly StackMocks mocks;

    private PlannedStack(StackMocks mocks) => this.mocks = mocks;

    /// <summary>Passwords by their names in the program.</summary>
    public IReadOnlyDictionary<string, string> Passwords => mocks.Passwords;

    /// <summary>The plan of a stack.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="changes">JSON that is merged into sections of its configuration.</param>
    public static Task<PlannedStack> OfAsync(string stack, params (string Section, string Json)[] changes) => Planned.GetOrAdd(
        string.Join('\n', [stack, .. changes.Select(change => $"{change.Section}: {change.Json}")]),
        _ => new Lazy<Task<PlannedStack>>(() => RunAsync(stack, changes))).Value;

    public IEnumerable<JsonObject> OfKind(string kind) => mocks.Objects.Where(item => (string?)item["kind"] == kind);

    /// <summary>The object of a kind and name; fails when there is none.</summary>
    public JsonObject Named(string kind, string ns, string name) =>
        Find(kind, ns, name) ?? throw new InvalidOperationException($"The plan has no {kind} {ns}/{name}.");

    /// <summary>The object of a kind and name; null when there is none.</summary>
    public JsonObject? Find(string kind, string ns, string name) => OfKind(kind).SingleOrDefault(
        item => (string?)item["metadata"]?["namespace"] == ns && (string?)item["metadata"]!["name"] == name);

    /// <summary>The values of the chart that a release installs.</summary>
    public JsonObject ValuesOf(string release) => OfKind("Release").Single(item => (string?)item["name"] == release)["values"]!.AsObject();

    private static async Task<PlannedStack> RunAsync(string stack, (string Section, string Json)[] changes)
    {
        var config = StackReader.Read(ProjectReader.Find(AppContext.BaseDirectory), stack).Config.ToDictionary(
            entry => entry.Key, entry => Filled(entry.Value.Text), StringComparer.Ordinal);
        foreach (var (section, json) in changes)
        {
            var before = JsonNode.Parse(config.GetValueOrDefault($"payments:{section}", "{}"))!;
            config[$"payments:{section}"] = Merged(before, JsonNode.Parse(json)!).ToJsonString();
        }

        await Turn.WaitAsync();
        try
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(config));
            Environment.SetEnvironmentVariable("PULUMI_STACK", stack);

            // The contexts of whoever runs the tests are none of theirs.
            Environment.SetEnvironmentVariable("KUBECONFIG", Path.Combine(AppContext.BaseDirectory, "none"));
            var mocks = new StackMocks();
            await Deployment.TestAsync<PaymentsStack>(mocks, new TestOptions { ProjectName = "payments", StackName = stack, IsPreview = false });
            return new PlannedStack(mocks);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A text of a stack file with values of one's own, as an update wants them, where the shipped file has values that stand for them.</summary>
    private static string Filled(string text) => text
        .Replace("00000000-0000-0000-0000-000000000000", "11111111-1111-1111-1111-111111111111", StringComparison.Ordinal)
        .Replace("203.0.113.0/24", "20.50.60.0/24", StringComparison.Ordinal);

    private static JsonNode Merged(JsonNode old, JsonNode change)
    {
        if (old is not JsonObject all || change is not JsonObject more)
        {
            return change.DeepClone();
        }

        var merged = all.DeepClone().AsObject();
        foreach (var (key, value) in more)
        {
            merged[key] = merged[key] is { } there ? Merged(there, value!) : value?.DeepClone();
        }

        return merged;
    }
}
