using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>
/// Steps that a preview begins and cannot do: it reads what exists, and runs hooks. Judged by reading <c>step.go</c>, <c>step_executor.go</c> and the
/// <c>previewActions</c> of the real engine.
/// </summary>
[Collection(ProcessEnvironment.Name)]
public sealed class FailedStepTests
{
    private const string Uuid = "random:index/randomUuid:RandomUuid";
    private const string Pet = "random:index/randomPet:RandomPet";
    private const string Target = "127.0.0.1:2";

    [Fact]
    public async Task An_import_that_finds_nothing_is_shown_and_not_counted()
    {
        var plan = await ProgramClient.RunAsync(client => Assert.ThrowsAsync<RpcException>(() =>
            client.CustomAsync(Uuid, "u", request => request.ImportId = "nonsense")));

        Assert.StartsWith("Preview failed: Import Random UUID Error", MessageAt(plan, "u"), StringComparison.Ordinal);
        Assert.Equal("preview failed", MessageAt(plan, ""));
        Assert.Equal(StepOperation.Import, plan.Steps[^1].Operation);
        Assert.Equal(1, CreatedBy(plan));
    }

    [Fact]
    public async Task After_an_import_that_finds_nothing_nothing_is_planned()
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(Uuid, "u", request => request.ImportId = "nonsense"));
            await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(Pet, "later"));
        });

        Assert.DoesNotContain(plan.Steps, step => step.State.Name == "later");
    }

    [Fact]
    public async Task A_hook_that_fails_before_a_step_keeps_it_from_being_done()
    {
        var plan = await HookedAsync(ResourceHooks(hooks => hooks.BeforeCreate.Add("h")), error: "no");

        Assert.Equal("Preview failed: before hook \"h\" failed: no", MessageAt(plan, "p"));
        Assert.Equal("preview failed", MessageAt(plan, ""));
        Assert.Equal(1, CreatedBy(plan));
    }

    [Fact]
    public async Task A_hook_that_fails_after_a_step_leaves_it_done()
    {
        var plan = await HookedAsync(ResourceHooks(hooks => hooks.AfterCreate.Add("h")), error: "no");

        Assert.Equal("after hook \"h\" failed: no", MessageAt(plan, "p"));
        Assert.Equal("preview failed", MessageAt(plan, ""));
        Assert.Equal(2, CreatedBy(plan));
    }

    [Fact]
    public async Task A_hook_that_nobody_registered_fails()
    {
        var plan = await HookedAsync(ResourceHooks(hooks => hooks.BeforeCreate.Add("other")), error: "");

        Assert.Equal("Preview failed: hook \"other\" was not registered", MessageAt(plan, "p"));
    }

    [Fact]
    public async Task A_hook_after_a_component_waits_for_its_outputs()
    {
        var seen = new List<string>();
        await ServeAsync(
            async client =>
            {
                await RegisterHookAsync(client);
                var component = await client.RegisterAsync(new()
                {
                    Type = "my:mod:Component",
                    Name = "c",
                    Parent = ProgramClient.StackUrn,
                    Object = new(),
                    Hooks = new() { AfterCreate = { "h" } },
                });
                seen.Add("registered");
                await client.Monitor.RegisterResourceOutputsAsync(new() { Urn = component.Urn, Outputs = new() });
            },
            () =>
            {
                seen.Add("hook");
                return "";
            });

        Assert.Equal(["registered", "hook"], seen);
    }

    [Fact]
    public async Task Hooks_of_what_goes_run_while_the_program_waits()
    {
        var seen = 0;
        var plan = await ServeAsync(RegisterHookAsync, () => $"{(++seen == 2 ? "no" : "")}", await HookedPetAsync());

        Assert.Equal(2, seen);
        Assert.Equal("after hook \"h\" failed: no", MessageAt(plan, "p"));
        Assert.Equal("preview failed", MessageAt(plan, ""));
    }

    [Fact]
    public async Task A_hook_that_fails_before_a_resource_goes_keeps_it()
    {
        var plan = await ServeAsync(RegisterHookAsync, () => "no", await HookedPetAsync());

        Assert.Equal("Preview failed: before hook \"h\" failed: no", MessageAt(plan, "p"));
        Assert.Equal((StepOperation.Delete, true), (plan.Steps[^1].Operation, plan.Steps[^1].Failed));
    }

    [Fact]
    public async Task A_read_that_finds_nothing_is_shown_and_stops_the_deployment()
    {
        var plan = await ProgramClient.RunAsync(async client => await Assert.ThrowsAsync<RpcException>(() => client.Monitor.ReadResourceAsync(
            new() { Type = Pet, Name = "p", Id = "calm-fox", Parent = ProgramClient.StackUrn, Properties = new() }).ResponseAsync));

        Assert.StartsWith("Preview failed: Resource Import Not Implemented", MessageAt(plan, "p"), StringComparison.Ordinal);
        Assert.Equal("preview failed", MessageAt(plan, ""));
        Assert.Equal(StepOperation.Read, plan.Steps[^1].Operation);
    }

    [Fact]
    public async Task A_component_that_its_provider_cannot_make_is_told_at_the_stack()
    {
        var plan = await ProgramClient.RunAsync(client => Assert.ThrowsAsync<RpcException>(() => client.RegisterAsync(new()
        {
            Type = "kubernetes:yaml/v2:ConfigGroup",
            Name = "g",
            Parent = ProgramClient.StackUrn,
            Remote = true,
            Object = new() { Fields = { ["yaml"] = Value.ForString("kind: ConfigMap\n") } },
        })));

        Assert.StartsWith(
            "kubernetes:yaml/v2:ConfigGroup resource 'g' has a problem: marshaling properties: awaiting input property \"resources\": ",
            MessageAt(plan, ""),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transform_that_fails_is_told_to_the_program()
    {
        var plan = await ServeAsync(
            async client =>
            {
                var error = await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(
                    Pet, "p", request => request.Transforms.Add(new Callback { Target = Target, Token = "t" })));
                Assert.Equal("invoke transform: rpc error: code = Unknown desc = no", error.Status.Detail);
            },
            () => throw new RpcException(new Status(StatusCode.Unknown, "no")));

        Assert.Empty(plan.Diagnostics);
    }

    private static Action<RegisterResourceRequest> ResourceHooks(Action<ResourceHooksBinding> bind) => request =>
    {
        request.Hooks = new();
        bind(request.Hooks);
    };

    private static async Task RegisterHookAsync(ProgramClient client) => await client.Monitor.RegisterResourceHookAsync(
        new() { Name = "h", OnDryRun = true, Callback = new() { Target = Target, Token = "t" } });

    /// <summary>A plan with a resource that has hooks for when it goes.</summary>
    private static Task<Plan> HookedPetAsync() => ProgramClient.RunAsync(client => client.CustomAsync(
        Pet, "p", ResourceHooks(hooks =>
        {
            hooks.BeforeDelete.Add("h");
            hooks.AfterDelete.Add("h");
        })));

    private static Task<Plan> HookedAsync(Action<RegisterResourceRequest> change, string error) => ServeAsync(
        async client =>
        {
            await RegisterHookAsync(client);
            await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(Pet, "p", change));
        },
        () => error);

    /// <summary>Runs a program whose callbacks end with an error; an empty one is none.</summary>
    private static async Task<Plan> ServeAsync(Func<ProgramClient, Task> program, Func<string> error, Plan? last = null)
    {
        Func<string, string, byte[], CancellationToken, Task<byte[]>> answer = (_, _, _, _) =>
            Task.FromResult(new CallbackInvokeResponse { Response = new ResourceHookResponse { Error = error() }.ToByteString() }.ToByteArray());
        AppContext.SetData($"pulumirpc:{Target}", answer);
        try
        {
            return await (last is null ? ProgramClient.RunAsync(program) : ProgramClient.RunAsync(program, last));
        }
        finally
        {
            AppContext.SetData($"pulumirpc:{Target}", null);
        }
    }

    private static string MessageAt(Plan plan, string name) =>
        Assert.Single(plan.Diagnostics, diagnostic => (diagnostic.Urn.Length == 0 ? "" : Urns.NameOf(diagnostic.Urn)) == name).Message;

    /// <summary>How many resources a plan makes.</summary>
    private static int CreatedBy(Plan plan) =>
        JsonNode.Parse(JsonOutput.Write(plan))!["changeSummary"]!["create"]!.GetValue<int>();
}
