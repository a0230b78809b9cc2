using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Tests;

/// <summary>Deployments that keep to some resources. The rest is held by the recorded case <c>target</c>.</summary>
public sealed class ScopeTests
{
    [Fact]
    public async Task A_target_that_needs_what_is_left_out_is_refused()
    {
        var plan = await AfterAsync(["a"], ["a", "b", "c:b"], new() { Targets = new([Urn("c")]) });

        Assert.Equal(
            [
                ("", "preview failed"),
                (Urn("c"), $"Resource '{Urn("c")}' depends on '{Urn("b")}' which was was not specified in --target list."),
            ],
            plan.Diagnostics.Select(diagnostic => (diagnostic.Urn, diagnostic.Message)));
    }

    [Fact]
    public async Task A_new_resource_that_is_left_out_gives_its_program_nothing_known()
    {
        var last = await RunAsync(["a"], last: null, UpdateScope.Everything);
        var isUnknown = false;
        var plan = await ProgramClient.RunAsync(
            async client => isUnknown = (await client.CustomAsync("test:index:Thing", "new")).Unknown, last, new() { Excludes = new([Urn("new")]) });

        Assert.True(isUnknown);
        Assert.DoesNotContain(plan.Steps, step => step.Operation == StepOperation.Create);
    }

    [Fact]
    public async Task What_leaves_the_program_stays_when_it_is_no_target()
    {
        var plan = await AfterAsync(["a", "b"], [], new() { Targets = new([Urn("a")]) });

        Assert.Equal([("a", StepOperation.Delete), ("b", StepOperation.Same)], OperationsOf(plan));
    }

    [Fact]
    public async Task A_deletion_takes_what_depends_on_the_target_only_when_that_is_allowed()
    {
        var refused = await AfterAsync(["a", "b:a"], [], new() { Targets = new([Urn("a")]) });
        var allowed = await AfterAsync(["a", "b:a"], [], new() { Targets = new([Urn("a")]), TargetDependents = true });

        Assert.Contains(refused.Diagnostics, message => message.Message.StartsWith(
            $"Resource '{Urn("b")}' will be destroyed but was not specified in --target list.", StringComparison.Ordinal));
        Assert.False(allowed.Failed);
        Assert.Equal([("b", StepOperation.Delete), ("a", StepOperation.Delete)], allowed.Steps.Skip(1).Select(step => (step.State.Name, step.Operation)));
    }

    [Fact]
    public async Task An_excluded_resource_keeps_what_it_needs()
    {
        var plan = await AfterAsync(["a", "b:a", "c"], [], new() { Excludes = new([Urn("b")]) });

        Assert.Equal([("a", StepOperation.Same), ("b", StepOperation.Same), ("c", StepOperation.Delete)], OperationsOf(plan));
    }

    [Fact]
    public async Task What_depends_on_an_excluded_resource_is_excluded_when_that_is_said()
    {
        var scope = new UpdateScope { Excludes = new([Urn("b")]), ExcludeDependents = true };
        var plan = await AfterAsync(["a"], ["a", "b", "c:b", "d"], scope);

        Assert.Equal(["d"], plan.Steps.Where(step => step.Operation == StepOperation.Create).Select(step => step.State.Name));
    }

    [Fact]
    public async Task Patterns_name_several_resources()
    {
        var plan = await AfterAsync(["a"], ["a", "b1", "b2", "c"], new() { Targets = new(["**::b*"]) });

        Assert.Equal(["b1", "b2"], plan.Steps.Where(step => step.Operation == StepOperation.Create).Select(step => step.State.Name));
    }

    [Fact]
    public async Task What_is_to_be_replaced_must_be_deployed_before_the_program_runs()
    {
        var plan = await AfterAsync(["a"], ["a"], new() { Replaces = new([Urn("nope")]) });

        Assert.Empty(plan.Steps);
        Assert.Equal(
            $"Target '{Urn("nope")}' could not be found in the stack. Did you forget to escape $ in your shell?", Assert.Single(plan.Diagnostics).Message);
    }

    private static string Urn(string name) => $"urn:pulumi:dev::demo::test:index:Thing::{name}";

    private static IEnumerable<(string Name, StepOperation Operation)> OperationsOf(Plan plan) => plan.Steps
        .Where(step => step.State.Custom).Select(step => (step.State.Name, step.Operation)).OrderBy(step => step.Name, StringComparer.Ordinal);

    private static async Task<Plan> AfterAsync(string[] before, string[] after, UpdateScope scope) =>
        await RunAsync(after, await RunAsync(before, last: null, UpdateScope.Everything), scope);

    /// <param name="resources">A name, or a name and what it depends on.</param>
    /// <param name="last">The plan before; null for none.</param>
    /// <param name="scope">To what the plan keeps.</param>
    private static Task<Plan> RunAsync(string[] resources, Plan? last, UpdateScope scope)
    {
        return last is null ? ProgramClient.RunAsync(RegisterAsync) : ProgramClient.RunAsync(RegisterAsync, last, scope);

        async Task RegisterAsync(ProgramClient client)
        {
            foreach (var parts in resources.Select(resource => resource.Split(':')))
            {
                await client.CustomAsync("test:index:Thing", parts[0], request =>
                {
                    request.Object = new Struct { Fields = { ["name"] = Value.ForString(parts[0]) } };
                    request.Dependencies.AddRange(parts[1..].Select(Urn));
                });
            }
        }
    }
}
