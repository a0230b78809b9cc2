using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Tests;

/// <summary>A plan against what an earlier one left.</summary>
public sealed class NextUpdateTests
{
    private const string Istiod = "kubernetes:helm.sh/v3:Release";

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Nothing_changes_when_the_program_has_not_changed(string stack)
    {
        var next = await Previews.AfterAsync(await Previews.OfStackAsync(stack));

        Assert.Empty(next.Steps.Where(step => step.Operation is not (StepOperation.Same or StepOperation.Read))
            .Select(step => $"{step.Operation} {step.State.Urn}"));
    }

    [Fact]
    public async Task A_new_version_of_the_mesh_is_installed_beside_the_old_one_then_used_and_then_alone()
    {
        var first = await Previews.OfStackAsync("local", Mesh("1.31.1", beside: null));
        var beside = await Previews.AfterAsync(first, Mesh("1.31.1", beside: "1.32.0"));
        var exchanged = await Previews.AfterAsync(beside, Mesh("1.32.0", beside: "1.31.1"));
        var alone = await Previews.AfterAsync(exchanged, Mesh("1.32.0", beside: null));

        Assert.Equal([false, false, false], new[] { beside, exchanged, alone }.Select(plan => plan.Failed));
        Assert.Contains(beside.Steps, step => step.Operation == StepOperation.Create && IsIstiod(step, "1-32-0"));
        Assert.DoesNotContain(exchanged.Steps, step => step.Operation == StepOperation.Delete && IsIstiod(step, "1-31-1"));
        Assert.Contains(alone.Steps, step => step.Operation == StepOperation.Delete && IsIstiod(step, "1-31-1"));
    }

    [Fact]
    public async Task A_version_of_the_mesh_that_was_not_installed_beside_the_old_one_is_refused()
    {
        var first = await Previews.OfStackAsync("local", Mesh("1.31.1", beside: null));

        var next = await Previews.AfterAsync(first, Mesh("1.32.0", beside: null));

        Assert.Contains(next.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            && diagnostic.Message.Contains("1.32.0 is not installed yet; keep version 1.31.1, set beside to 1.32.0", StringComparison.Ordinal));
    }

    private static (string Section, string Json) Mesh(string version, string? beside)
    {
        var section = JsonNode.Parse(Previews.Section("local", "mesh"))!;
        var istio = section["istio"] as JsonObject ?? [];
        istio["version"] = version;
        istio["beside"] = beside;
        if (beside is null)
        {
            istio.Remove("beside");
        }

        istio.Parent?.AsObject().Remove("istio");
        section["istio"] = istio;
        return ("mesh", section.ToJsonString());
    }

    private static bool IsIstiod(PlanStep step, string revision) =>
        step.State.Type == Istiod && step.State.Name.Contains("istiod", StringComparison.Ordinal)
        && step.State.Name.Contains(revision, StringComparison.Ordinal);
}
