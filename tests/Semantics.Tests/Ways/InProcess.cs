using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Pulumi;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Runs a program in this process, against the engine.</summary>
internal static class InProcess
{
    public static StackSettings Stack { get; } = new(
        new ProjectSettings("demo", "/", "/", ImmutableSortedDictionary<string, DeclaredConfig>.Empty),
        "dev",
        ImmutableSortedDictionary.Create<string, ConfigValue>(StringComparer.Ordinal));

    public static async Task<ProgramResult> RunAsync(Func<Facts, Task> program)
    {
        var facts = new Facts();
        var plan = await PreviewRun.InProcessAsync(Stack, () => Deployment.RunAsync(() => program(facts)));
        return Result(plan, facts.All);
    }

    public static ProgramResult Result(Plan plan, IReadOnlyList<string> facts) => new(
        facts,
        [.. plan.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Message)],
        plan.Steps.Where(step => step.State.Custom).ToDictionary(step => step.State.Name, step => Json.Of(step.State.Inputs)));
}
