using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

[Collection(ProcessEnvironment.Name)]
public sealed class EngineTests
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);

    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string Widget = "demo:index:Widget";

    [Fact]
    public async Task What_a_provider_would_answer_to_a_function_is_unknown_offline() => await ProgramClient.RunAsync(async client =>
    {
        var response = await client.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "demo:index:getWidget" });

        Assert.True(response.Unknown);
        Assert.Equal(Unknown, Assert.Single(response.Return.Fields).Value.StringValue);
    });

    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("outputValues", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("transforms", true)]
    [InlineData("invokeTransforms", true)]
    [InlineData("resourceHooks", true)]
    [InlineData("sendsOptionsToHooks", false)]
    [InlineData("noSuchFeature", false)]
    public async Task Features_are_claimed_only_when_they_are_there(string feature, bool expected) => await RunAsync(async client =>
        Assert.Equal(expected, (await client.Monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature })).HasSupport));

    [Fact]
    public async Task A_program_can_ask_for_its_run() => await RunAsync(async client =>
    {
        var info = await client.Monitor.GetDeploymentInfoAsync(new Empty());
        Assert.Equal(("demo", "dev", true), (info.Project, info.Stack, info.DryRun));
    });

    [Fact]
    public async Task A_call_that_is_not_there_is_unimplemented() => await RunAsync(async client =>
    {
        var call = client.Channel.CreateCallInvoker().AsyncUnaryCall(
            new Method<byte[], byte[]>(MethodType.Unary, "pulumirpc.ResourceMonitor", "FromTheFuture", Bytes, Bytes), host: null, default, []);
        var error = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    });

    [Fact]
    public async Task The_urn_of_a_child_names_the_types_of_its_ancestors() => await RunAsync(async client =>
    {
        var outer = await client.RegisterAsync(new() { Type = "demo:index:Outer", Name = "o", Parent = ProgramClient.StackUrn });
        var inner = await client.RegisterAsync(new() { Type = "demo:index:Inner", Name = "i", Parent = outer.Urn });
        var leaf = await client.CustomAsync(Widget, "w", request => request.Parent = inner.Urn);
        Assert.Equal("urn:pulumi:dev::demo::demo:index:Outer$demo:index:Inner$demo:index:Widget::w", leaf.Urn);
    });

    [Fact]
    public async Task A_new_resource_has_no_id_and_its_inputs_as_outputs() => await RunAsync(async client =>
    {
        var response = await client.CustomAsync(Widget, "w", request => request.Object.Fields["size"] = Value.ForNumber(3));
        Assert.Equal(("", 3), (response.Id, response.Object.Fields["size"].NumberValue));
    });

    [Fact]
    public async Task A_component_has_no_outputs_in_the_answer() => await RunAsync(async client =>
    {
        var request = new RegisterResourceRequest { Type = "demo:index:Group", Name = "g", Parent = ProgramClient.StackUrn, Object = new() };
        request.Object.Fields["size"] = Value.ForNumber(3);
        Assert.Empty((await client.RegisterAsync(request)).Object.Fields);
    });

    [Fact]
    public async Task A_provider_has_an_unknown_id() => await RunAsync(async client =>
        Assert.Equal(Unknown, (await client.CustomAsync("pulumi:providers:demo", "p")).Id));

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_property_with_an_unknown_inside_is_sent_to_programs_that_can_read_it(bool supportsPartialValues, bool isSent) =>
        await RunAsync(async client =>
        {
            var response = await client.CustomAsync(Widget, "w", request =>
            {
                request.SupportsPartialValues = supportsPartialValues;
                request.Object.Fields["parts"] = Value.ForList(Value.ForString("a"), Value.ForString(Unknown));
            });
            Assert.Equal(isSent, response.Object.Fields.ContainsKey("parts"));
        });

    [Fact]
    public async Task A_secret_input_comes_back_as_a_secret_output() => await RunAsync(async client =>
    {
        var response = await client.CustomAsync(Widget, "w", request => request.Object.Fields["key"] = Secret("hunter2"));
        Assert.Equal(SecretSignature, response.Object.Fields["key"].StructValue.Fields[Signature].StringValue);
    });

    [Fact]
    public async Task A_program_that_reads_no_secrets_gets_the_value() => await RunAsync(async client =>
    {
        var request = new RegisterResourceRequest { Type = Widget, Name = "w", Parent = ProgramClient.StackUrn, Custom = true, Object = new() };
        request.Object.Fields["key"] = Secret("hunter2");
        Assert.Equal("hunter2", (await client.Monitor.RegisterResourceAsync(request)).Object.Fields["key"].StringValue);
    });

    [Fact]
    public async Task An_output_named_secret_is_secret() => await RunAsync(async client =>
    {
        var response = await client.CustomAsync(Widget, "w", request =>
        {
            request.Object.Fields["key"] = Value.ForString("x");
            request.AdditionalSecretOutputs.Add("key");
        });
        Assert.Equal(SecretSignature, response.Object.Fields["key"].StructValue.Fields[Signature].StringValue);
    });

    [Fact]
    public async Task A_provider_whose_configuration_is_unknown_predicts_nothing() => await RunAsync(async client =>
    {
        var provider = await client.CustomAsync("pulumi:providers:kubernetes", "k", request => request.Object.Fields["kubeconfig"] = Value.ForString(Unknown));
        var response = await client.CustomAsync("kubernetes:core/v1:Namespace", "n", request =>
        {
            request.Provider = $"{provider.Urn}::{provider.Id}";
            request.Object.Fields["kind"] = Value.ForString("Namespace");
        });
        Assert.Empty(response.Object.Fields);
    });

    [Fact]
    public async Task A_kubernetes_object_without_a_name_gets_the_same_one_every_time()
    {
        async Task<string> NameAsync()
        {
            var plan = await RunAsync(
                client => client.CustomAsync(
                    "kubernetes:core/v1:ConfigMap", "settings", request => request.Object.Fields["kind"] = Value.ForString("ConfigMap")));
            var metadata = Assert.IsType<PropertyValue.Map>(plan.Steps[^1].State.Inputs["metadata"]);
            return Assert.IsType<PropertyValue.Text>(metadata["name"]).Value;
        }

        Assert.Matches("^settings-[0-9a-f]{8}$", await NameAsync());
        Assert.Equal(await NameAsync(), await NameAsync());
    }

    [Fact]
    public async Task Outputs_of_the_stack_are_those_it_registers()
    {
        var plan = await RunAsync(async client =>
        {
            var outputs = new Struct();
            outputs.Fields["answer"] = Value.ForNumber(42);
            await client.Monitor.RegisterResourceOutputsAsync(new() { Urn = ProgramClient.StackUrn, Outputs = outputs });
        });

        Assert.Equal(new PropertyValue.Number(42), plan.Outputs["answer"]);
    }

    [Fact]
    public async Task Resources_that_register_at_the_same_time_are_planned_in_one_order()
    {
        async Task<IEnumerable<string>> OrderAsync(IEnumerable<int> order)
        {
            var plan = await RunAsync(client => Task.WhenAll(order.Select(i => client.CustomAsync(Widget, $"w{i:000}"))));
            return plan.Steps.Select(step => step.State.Name);
        }

        Assert.Equal(await OrderAsync(Enumerable.Range(0, 100)), await OrderAsync(Enumerable.Range(0, 100).Reverse()));
    }

    [Fact]
    public async Task A_resource_stands_after_what_it_depends_on()
    {
        var plan = await RunAsync(async client =>
        {
            var first = await client.CustomAsync(Widget, "z-first");
            await client.CustomAsync(Widget, "a-second", request => request.Dependencies.Add(first.Urn));
        });

        Assert.Equal(["demo-dev", "z-first", "a-second"], plan.Steps.Select(step => step.State.Name));
    }

    [Fact]
    public async Task A_child_inherits_protection() => Assert.True((await RunAsync(async client =>
    {
        var parent = await client.RegisterAsync(new() { Type = "demo:index:Group", Name = "g", Parent = ProgramClient.StackUrn, Protect = true });
        await client.CustomAsync(Widget, "w", request => request.Parent = parent.Urn);
    })).Steps[^1].State.Protect);

    [Fact]
    public async Task Reading_a_resource_is_a_step_of_its_own()
    {
        var plan = await RunAsync(async client =>
            await client.Monitor.ReadResourceAsync(new() { Type = Widget, Name = "w", Id = "w-1", Parent = ProgramClient.StackUrn, Properties = new() }));

        Assert.Equal((StepOperation.Read, "w-1", true), (plan.Steps[^1].Operation, plan.Steps[^1].State.Id, plan.Steps[^1].State.External));
    }

    [Fact]
    public async Task Messages_of_the_program_are_kept_but_for_those_to_debug_and_to_pass()
    {
        var plan = await RunAsync(async client =>
        {
            await client.Engine.LogAsync(new() { Severity = LogSeverity.Debug, Message = "debug" });
            await client.Engine.LogAsync(new() { Severity = LogSeverity.Info, Message = "passing", Ephemeral = true });
            await client.Engine.LogAsync(new() { Severity = LogSeverity.Warning, Message = "careful", Urn = ProgramClient.StackUrn });
        });

        Assert.Equal(new Diagnostic(DiagnosticSeverity.Warning, ProgramClient.StackUrn, "careful"), Assert.Single(plan.Diagnostics));
    }

    [Fact]
    public async Task A_secret_in_a_message_is_replaced()
    {
        var plan = await RunAsync(async client =>
        {
            await client.CustomAsync(Widget, "w", request => request.Object.Fields["key"] = Secret("hunter2"));
            await client.Engine.LogAsync(new() { Severity = LogSeverity.Warning, Message = "the key is hunter2" });
        });

        Assert.Equal("the key is [secret]", Assert.Single(plan.Diagnostics).Message);
    }

    private static Task<Plan> RunAsync(Func<ProgramClient, Task> program) => ProgramClient.RunAsync(program);

    private static Value Secret(string value)
    {
        var wrapper = new Struct();
        wrapper.Fields[Signature] = Value.ForString(SecretSignature);
        wrapper.Fields["value"] = Value.ForString(value);
        return Value.ForStruct(wrapper);
    }
}
