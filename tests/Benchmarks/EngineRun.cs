using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Render;
using Payments.Infra.Preview.State;
using Pulumi;

namespace Payments.Infra.Benchmarks;

/// <summary>Many resources through the engine: from the program to the tree, the JSON and the manifests of its plan.</summary>
internal static class EngineRun
{
    private static readonly StackSettings Stack = new(
        new ProjectSettings("many", "/", "/", ImmutableSortedDictionary<string, DeclaredConfig>.Empty),
        "dev",
        ImmutableSortedDictionary<string, ConfigValue>.Empty);

    /// <summary>One preview in a process that does nothing else.</summary>
    public static async Task PrintAsync(int count)
    {
        var (seconds, _) = await TimeAsync(count, () => Baseline.Empty).ConfigureAwait(false);
        using var self = Process.GetCurrentProcess();
        Print($"{count} resources: {seconds:0.00} s from cold, {count / seconds:0} a second, peak {self.PeakWorkingSet64 >> 20} MiB");
    }

    /// <summary>A preview against a state file of the same resources, beside one against nothing; both after one that warms up.</summary>
    public static async Task PrintAgainstAsync(int count)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (_, plan) = await TimeAsync(count, () => Baseline.Empty).ConfigureAwait(false);
            await File.WriteAllTextAsync(file, StateOf(plan)).ConfigureAwait(false);
            await TimeAsync(count, Read).ConfigureAwait(false);
            var (plain, _) = await TimeAsync(count, () => Baseline.Empty).ConfigureAwait(false);
            var (against, same) = await TimeAsync(count, Read).ConfigureAwait(false);
            var unchanged = JsonNode.Parse(same)!["changeSummary"]!["same"];
            Print($"{count} resources: {plain:0.00} s, against their state {against:0.00} s ({unchanged} the same), {against / plain:0.00} times as long");
        }
        finally
        {
            File.Delete(file);
        }

        Baseline Read() => BaselineReader.Read(file, _ => _ => null);
    }

    private static async Task<(double Seconds, string Json)> TimeAsync(int count, Func<Baseline> baseline)
    {
        var started = Stopwatch.GetTimestamp();
        var plan = await PreviewRun
            .InProcessAsync(Stack, new() { Baseline = baseline() }, () => Deployment.RunAsync(() => ConfigMaps.Register(count)))
            .ConfigureAwait(false);
        using var tree = new StringWriter(CultureInfo.InvariantCulture);
        TreeOutput.Write(plan, new PlainTextSink(tree));
        var json = JsonOutput.Write(plan);
        await Renderer.RenderAsync(plan, new()).ConfigureAwait(false);
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, json);
    }

    /// <summary>The state file that an update would leave.</summary>
    private static string StateOf(string plan)
    {
        var resources = new JsonArray();
        foreach (var step in JsonNode.Parse(plan)!["steps"]!.AsArray())
        {
            var state = step!["newState"]!.DeepClone().AsObject();
            if (state["custom"]!.GetValue<bool>())
            {
                state["id"] = "deployed";
            }

            state["outputs"] = state["inputs"]?.DeepClone();
            resources.Add(state);
        }

        return new JsonObject { ["version"] = 3, ["deployment"] = new JsonObject { ["resources"] = resources } }.ToJsonString();
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
