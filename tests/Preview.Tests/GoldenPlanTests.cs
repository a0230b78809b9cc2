using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

/// <summary>Registers again what programs registered with the real engine, and compares the plans.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class GoldenPlanTests
{
    public static TheoryData<string> Cases =>
    [
        .. typeof(GoldenPlanTests).Assembly.GetManifestResourceNames()
            .Where(name => !name.StartsWith("errors/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Steps_are_those_of_the_real_engine(string name)
    {
        var recorded = Recording.Read(name);

        var plan = JsonNode.Parse(JsonOutput.Write(await ReplayAsync(recorded)))!;
        Assert.Equal(ByUrn(recorded.Steps), ByUrn(plan["steps"]!.AsArray()!));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Changes_are_counted_as_by_the_real_engine(string name)
    {
        var recorded = Recording.Read(name);

        var plan = JsonNode.Parse(JsonOutput.Write(await ReplayAsync(recorded)))!;
        Assert.Equal(recorded.ChangeSummary.ToJsonString(), plan["changeSummary"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_tree_has_the_rows_of_the_real_engine(string name)
    {
        var recorded = Recording.Read(name);
        var text = new StringWriter();
        TreeOutput.Write(await ReplayAsync(recorded), new PlainTextSink(text));

        var rows = text.ToString().Split("\n\n")[0].Split('\n').Skip(1);
        Assert.Equal(recorded.Tree.Select(WithoutBranches).Order(StringComparer.Ordinal), rows.Select(WithoutBranches).Order(StringComparer.Ordinal));
    }

    private static Task<Plan> ReplayAsync(Recording recorded)
    {
        var stackUrn = recorded.Steps[0]!["urn"]!.GetValue<string>();
        var project = stackUrn.Split("::")[1];
        var stack = new StackSettings(ProgramClient.Stack(project).Project, stackUrn.Split("::")[0].Split(':')[2], ProgramClient.Stack().Config);
        return ProgramClient.RunAsync(
            async client =>
            {
                foreach (var step in recorded.Steps.Skip(1))
                {
                    await client.RegisterAsync(Recording.Request(step!["newState"]!.AsObject()));
                }
            },
            stack);
    }

    /// <summary>Siblings come in no fixed order, so neither do the branches that join them. Messages are the program's own.</summary>
    private static string WithoutBranches(string row) => string.Join(
        ' ',
        row.Replace("├─", "", StringComparison.Ordinal).Replace("└─", "", StringComparison.Ordinal).Replace("│", "", StringComparison.Ordinal)
            .Replace("Info", "", StringComparison.Ordinal).Replace("1 warning", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string ByUrn(JsonArray steps) => string.Join(
        "\n", steps.Select(step => SortDependencies(step!).ToJsonString()).Order(StringComparer.Ordinal));

    /// <summary>The real engine keeps dependencies as sets, and lists them in another order each time.</summary>
    private static JsonNode SortDependencies(JsonNode step)
    {
        var state = step["newState"]!.AsObject();
        if (state["dependencies"] is JsonArray dependencies)
        {
            state["dependencies"] = Sorted(dependencies);
        }

        foreach (var (key, urns) in state["propertyDependencies"]?.AsObject().ToList() ?? [])
        {
            state["propertyDependencies"]![key] = Sorted(urns!.AsArray());
        }

        return step;
    }

    private static JsonArray Sorted(JsonArray urns) => [.. urns.Select(urn => urn!.GetValue<string>()).Order(StringComparer.Ordinal)];
}
