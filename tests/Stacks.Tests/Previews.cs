using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Pulumi;
using Pulumi.Testing;

namespace Payments.Infra.Stacks.Tests;

/// <summary>
/// Previews of the repository's own stacks. Tests that read the same plan share it; previews take turns, as each sets the
/// environment of the process.
/// </summary>
internal static class Previews
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly ConcurrentDictionary<string, Lazy<Task<Plan>>> Planned = new(StringComparer.Ordinal);

    public static StackSettings Stack(string name) => StackReader.Read(ProjectReader.Find(AppContext.BaseDirectory), name);

    /// <summary>The value of a section of a stack's configuration, as JSON.</summary>
    public static string Section(string stack, string section) => Stack(stack).Config[$"payments:{section}"].Text;

    /// <summary>The plan of a stack, or of <see cref="DeliveredStack"/>, with some sections of its configuration replaced.</summary>
    public static Task<Plan> OfStackAsync(string stack, params (string Section, string Json)[] sections) => stack == DeliveredStack.Name
        ? PlannedAsync(DeliveredStack.Base, [.. DeliveredStack.Sections, .. sections])
        : PlannedAsync(stack, sections);

    private static Task<Plan> PlannedAsync(string stack, (string Section, string Json)[] sections) => Planned.GetOrAdd(
        string.Join('\n', [stack, .. sections.Select(section => $"{section.Section}: {section.Json}")]),
        _ => new Lazy<Task<Plan>>(() => RunAsync(stack, sections))).Value;

    /// <summary>A plan that no other test has.</summary>
    public static Task<Plan> RunAsync(string stack, params (string Section, string Json)[] sections) =>
        RunAsync(WithSections(Stack(stack), sections), StackProgram.RunAsync);

    /// <summary>The plan of a stack where another plan was carried out, with some sections of its configuration replaced.</summary>
    public static Task<Plan> AfterAsync(Plan last, params (string Section, string Json)[] sections) => RunAsync(
        WithSections(Stack(last.Stack.Stack), sections), StackProgram.RunAsync, CarriedOut.Of(last));

    /// <summary>The plan of a program, run in this process.</summary>
    public static Task<Plan> RunAsync(StackSettings settings, Func<Task<int>> program) => RunAsync(settings, program, Baseline.Empty);

    /// <summary>The plan of a stack on a machine that has a kubeconfig.</summary>
    public static Task<Plan> WithKubeconfigAsync(string path, string stack) => TakingTurnsAsync(async () =>
    {
        var before = Environment.GetEnvironmentVariable("KUBECONFIG");
        Environment.SetEnvironmentVariable("KUBECONFIG", path);
        try
        {
            return await PreviewRun.InProcessAsync(Stack(stack), new(), StackProgram.RunAsync);
        }
        finally
        {
            Environment.SetEnvironmentVariable("KUBECONFIG", before);
        }
    });

    /// <summary>Runs what sets the environment of the process while no other does.</summary>
    public static async Task<T> TakingTurnsAsync<T>(Func<Task<T>> run)
    {
        await Turn.WaitAsync();
        try
        {
            return await run();
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Runs the program for a stack of the repository under mocks.</summary>
    public static Task UnderMocksAsync(string stack, IMocks mocks) => TakingTurnsAsync(async () =>
    {
        try
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(
                Stack(stack).Config.ToDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal)));
            Environment.SetEnvironmentVariable("PULUMI_STACK", stack);
            return await Deployment.TestAsync<PaymentsStack>(mocks, new TestOptions { ProjectName = "payments", StackName = stack });
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
            Environment.SetEnvironmentVariable("PULUMI_STACK", null);
        }
    });

    private static StackSettings WithSections(StackSettings settings, (string Section, string Json)[] sections) => settings with
    {
        Config = sections.Aggregate(
            settings.Config, (config, section) => config.SetItem($"payments:{section.Section}", new ConfigValue(section.Json, section.Json, IsSecret: false))),
    };

    private static Task<Plan> RunAsync(StackSettings settings, Func<Task<int>> program, Baseline baseline) =>
        TakingTurnsAsync(() => PreviewRun.InProcessAsync(settings, new() { Baseline = baseline }, program));

    /// <summary>Starts the built program as an engine does: a process of its own that finds the engine in its environment.</summary>
    public static Task<Plan> ChildProcessAsync(string stack) => PreviewRun.ChildProcessAsync(
        Stack(stack), new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "payments.dll")]));
}
