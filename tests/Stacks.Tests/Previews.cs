using System.Diagnostics;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Pulumi;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Previews of the repository's own stacks.</summary>
internal static class Previews
{
    public static StackSettings Stack(string name) => StackReader.Read(ProjectReader.Find(AppContext.BaseDirectory), name);

    public static Task<Plan> InProcessAsync(string stack) =>
        PreviewRun.InProcessAsync(Stack(stack), Deployment.RunAsync<PaymentsStack>);

    /// <summary>A stack with one section of its configuration as another stack has it.</summary>
    public static Task<Plan> InProcessAsync(string stack, (string Section, string Stack) taken)
    {
        var (own, key) = (Stack(stack), $"payments:{taken.Section}");
        return PreviewRun.InProcessAsync(own with { Config = own.Config.SetItem(key, Stack(taken.Stack).Config[key]) }, Deployment.RunAsync<PaymentsStack>);
    }

    /// <summary>Starts the built program as an engine does: a process of its own that finds the engine in its environment.</summary>
    public static Task<Plan> ChildProcessAsync(string stack) => PreviewRun.ChildProcessAsync(
        Stack(stack), new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "payments.dll")]));
}
