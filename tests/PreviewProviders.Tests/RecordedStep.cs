using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

/// <summary>A step of a plan of the real engine, with the state that it started from.</summary>
/// <param name="Step">The step, as the plan has it.</param>
/// <param name="Old">The deployed resource; null when there is none.</param>
/// <param name="Configuration">Inputs of the provider.</param>
/// <param name="Directory">Folder of the program.</param>
internal sealed record RecordedStep(JsonObject Step, JsonObject? Old, PropertyValue.Map Configuration, string Directory)
{
    private static readonly PropertyValue Generated = new PropertyValue.Text("true");
    private static readonly string Cases = Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "tests/conformance/cases");

    /// <summary>URN of the resource.</summary>
    public string Urn => Step["urn"]!.GetValue<string>();

    /// <summary>What is done.</summary>
    public string Operation => Step["op"]!.GetValue<string>();

    /// <summary>The provider that did it, played by this project.</summary>
    public IResourceProvider Provider => ProviderRegistry.For(Urns.PackageOf(Urns.TypeOf(Urn)), Configuration);

    /// <summary>Checked inputs now. Secrets that the plan hides are those of the state.</summary>
    public PropertyValue.Map Inputs => RecordedState.Map(Step["newState"]?["inputs"], RecordedState.Map(Old?["inputs"]));

    /// <summary>What the provider was asked.</summary>
    public DiffRequest Request => new(
        Urn, Old!["id"]!.GetValue<string>(), RecordedState.Map(Old["inputs"]), RecordedState.Map(Old["outputs"]), NotRenamed, [], Configuration);

    /// <summary>A plan shows the name that is generated for what replaces; differences are found before that.</summary>
    private PropertyValue.Map NotRenamed =>
        Inputs["metadata"] is PropertyValue.Map metadata && RecordedState.Map(Old!["inputs"])["metadata"] is PropertyValue.Map old
        && Generated.Equals((metadata["annotations"] as PropertyValue.Map)?["pulumi.com/autonamed"])
            ? Inputs.With("metadata", metadata.With("name", old["name"]!))
            : Inputs;

    /// <summary>The steps of custom resources with new states in all recorded plans, by case and plan.</summary>
    public static IEnumerable<(string Case, string Plan, RecordedStep Step)> All() =>
        from file in System.IO.Directory.EnumerateFiles(Cases, "*preview*json*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from step in Steps(file).GroupBy(step => step.Urn).Select(same => same.Last())
        select (Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)!)!), Path.GetFileName(file), step);

    /// <summary>A step.</summary>
    public static RecordedStep Read(string name, string plan, string urn) =>
        Steps(Path.Combine(Cases, name, "expected", plan)).Last(step => step.Urn == urn);

    private static IEnumerable<RecordedStep> Steps(string file)
    {
        var steps = JsonNode.Parse(File.ReadAllText(file))!["steps"]!.AsArray().Select(step => step!.AsObject()).ToArray();
        var deployed = Deployed(file);
        foreach (var step in steps.Where(step => step["newState"]?["custom"]?.GetValue<bool>() == true))
        {
            var reference = step["newState"]!["provider"]?.GetValue<string>() ?? "::";
            var provider = reference[..reference.LastIndexOf("::", StringComparison.Ordinal)];
            var configuration = deployed.FirstOrDefault(state => Is(state, provider))?["inputs"]
                ?? steps.FirstOrDefault(other => Is(other, provider))?["newState"]?["inputs"];
            var old = step["oldState"]?["urn"]?.GetValue<string>();
            var directory = Path.GetDirectoryName(Path.GetDirectoryName(file)!)!;
            yield return new(step, deployed.FirstOrDefault(state => Is(state, old)), RecordedState.Map(configuration), directory);
        }
    }

    /// <summary>The state before a plan: the last export before it.</summary>
    private static JsonObject[] Deployed(string file)
    {
        var exports = System.IO.Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*export.json").Order(StringComparer.Ordinal)
            .TakeWhile(export => StringComparer.Ordinal.Compare(export, file) < 0);
        return exports.LastOrDefault() is { } last
            ? [.. JsonNode.Parse(File.ReadAllText(last))!["deployment"]?["resources"]?.AsArray().Select(state => state!.AsObject()) ?? []]
            : [];
    }

    private static bool Is(JsonObject state, string? urn) => state["urn"]?.GetValue<string>() == urn;

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Payments.Infra.slnx")) ? folder.FullName : Root(folder.Parent!);
}
