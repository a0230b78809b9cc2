using Payments.Infra.Sdk.Tests.Engine;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;

namespace Payments.Infra.Sdk.Tests;

[Collection(EngineTests.Name)]
public sealed class RegistrationTests
{
    private readonly RecordingEngine engine = new();

    [Fact]
    public async Task The_stack_is_the_root_and_the_parent_of_what_has_none()
    {
        await RunAsync(() => { _ = new Widget("widget"); });

        Assert.Equal("", engine.Resource("test-dev").Parent);
        Assert.Equal("urn:pulumi:dev::test::pulumi:pulumi:Stack::test-dev", engine.Resource("widget").Parent);
    }

    [Fact]
    public async Task A_request_says_what_this_sdk_understands()
    {
        await RunAsync(() => { _ = new Widget("widget"); });

        var request = engine.Resource("widget");
        Assert.True(request is { Custom: true, AcceptSecrets: true, AcceptResources: true, SupportsResultReporting: true, SupportsPartialValues: false });
        Assert.NotNull(request.Hooks);
    }

    [Fact]
    public async Task Options_travel_with_the_request()
    {
        await RunAsync(() =>
        {
            _ = new Widget("widget", null, new CustomResourceOptions
            {
                Protect = true,
                IgnoreChanges = { "size" },
                Version = "1.2.3",
                PluginDownloadURL = "https://example.com",
                DeleteBeforeReplace = false,
                AdditionalSecretOutputs = { "label" },
                ReplaceOnChanges = { "parts" },
                RetainOnDelete = true,
                ImportId = "w-1",
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
            });
        });

        var request = engine.Resource("widget");
        Assert.True(request is { HasProtect: true, Protect: true, DeleteBeforeReplaceDefined: true, DeleteBeforeReplace: false, RetainOnDelete: true });
        Assert.Equal(("1.2.3", "https://example.com", "w-1"), (request.Version, request.PluginDownloadURL, request.ImportId));
        Assert.Equal(["size"], request.IgnoreChanges);
        Assert.Equal(["label"], request.AdditionalSecretOutputs);
        Assert.Equal(["parts"], request.ReplaceOnChanges);
        Assert.Equal("300000000000ns", request.CustomTimeouts.Create);
    }

    [Fact]
    public async Task An_option_that_is_not_set_is_absent()
    {
        await RunAsync(() => { _ = new Widget("widget"); });

        var request = engine.Resource("widget");
        Assert.True(request is { HasProtect: false, DeleteBeforeReplaceDefined: false, HasRetainOnDelete: false, CustomTimeouts: null });
    }

    [Fact]
    public async Task A_dependency_on_a_component_means_the_resources_inside_it()
    {
        await RunAsync(() =>
        {
            var group = new Group("group");
            var child = new Widget("child", null, new CustomResourceOptions { Parent = group });
            _ = new Widget("grandchild", null, new CustomResourceOptions { Parent = child });
            _ = new Widget("dependent", null, new CustomResourceOptions { DependsOn = { group } });
        });

        Assert.Equal(["urn:pulumi:dev::test::test:index:Group$test:index:Widget::child"], engine.Resource("dependent").Dependencies);
    }

    [Fact]
    public async Task A_child_that_depends_on_its_parent_does_not_wait_for_itself()
    {
        await RunAsync(() =>
        {
            var group = new Group("group");
            _ = new Widget("child", null, new CustomResourceOptions { Parent = group, DependsOn = { group } });
        });

        Assert.Empty(engine.Resource("child").Dependencies);
    }

    [Fact]
    public async Task Resources_that_wait_for_each_other_are_named_instead_of_hanging()
    {
        var late = new TaskCompletionSource<Resource>();
        var code = await engine.RunAsync(() => Deployment.RunAsync(() =>
        {
            InputList<Resource> dependsOn = Output.Create(late.Task);
            var first = new Widget("first", null, new CustomResourceOptions { DependsOn = dependsOn });
            var second = new Widget("second", null, new CustomResourceOptions { DependsOn = { first } });
            late.SetResult(second);
        }));

        Assert.Equal(32, code);
        Assert.Contains("Resources wait for each other", Assert.Single(engine.Logged).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_that_wait_for_what_nobody_gives_are_named_while_they_wait()
    {
        var late = new TaskCompletionSource<string>();
        engine.Hears = _ => late.TrySetResult("now");
        var code = await engine.RunAsync(() => Deployment.RunAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = Output.Create(late.Task) });
            _ = new Widget("second", new WidgetArgs { Label = first.Label! });
        }));

        var message = Assert.Single(engine.Logged);
        Assert.Equal(0, code);
        Assert.True(message.Ephemeral);
        Assert.Equal(
            "The program has done nothing for 5 seconds. It waits:\n" +
            "  test:index:Widget 'first': its input 'label' waits for a value that the program has not given yet\n" +
            "  test:index:Widget 'second': its input 'label' waits for test:index:Widget 'first'",
            message.Message);
    }

    [Fact]
    public async Task A_child_inherits_protection_and_provider_from_its_parent()
    {
        await RunAsync(() =>
        {
            var provider = new ProviderResource("test", "mine", ResourceArgs.Empty, options: null);
            var group = new Group("group", new ComponentResourceOptions { Protect = true, Providers = { provider } });
            _ = new Widget("child", null, new CustomResourceOptions { Parent = group });
        });

        Assert.True(engine.Resource("child").Protect);
        Assert.Equal("urn:pulumi:dev::test::pulumi:providers:test::mine::04da6b54-80e4-46f7-96ec-b56ff0331ba9", engine.Resource("child").Provider);
    }

    [Fact]
    public async Task A_provider_serves_its_own_package_alone()
    {
        await RunAsync(() =>
        {
            var provider = new ProviderResource("other", "theirs", ResourceArgs.Empty, options: null);
            var group = new Group("group", new ComponentResourceOptions { Provider = provider });
            _ = new Widget("child", null, new CustomResourceOptions { Parent = group });
        });

        Assert.Equal("", engine.Resource("child").Provider);
    }

    [Fact]
    public async Task Transformations_run_from_the_resource_to_its_ancestors()
    {
        ResourceTransformation Append(string suffix) => args => args.Args is WidgetArgs widget
            ? new ResourceTransformationResult(new WidgetArgs { Label = Output.Format($"{widget.Label}{suffix}") }, args.Options)
            : null;
        await RunAsync(() =>
        {
            var group = new Group("group", new ComponentResourceOptions { ResourceTransformations = { Append("-parent") } });
            _ = new Widget(
                "child", new WidgetArgs { Label = "own" }, new CustomResourceOptions { Parent = group, ResourceTransformations = { Append("-first") } });
        });

        Assert.Equal("own-first-parent", engine.Resource("child").Object.Fields["label"].StringValue);
    }

    [Fact]
    public async Task An_alias_is_sent_as_its_parts()
    {
        await RunAsync(() =>
        {
            var options = new CustomResourceOptions { Aliases = { new Pulumi.Alias { Name = "old" }, new Pulumi.Alias { Urn = "urn:pulumi:a::b::c::d" } } };
            _ = new Widget("widget", null, options);
        });

        var aliases = engine.Resource("widget").Aliases;
        Assert.Equal("old", aliases[0].Spec.Name);
        Assert.Equal(Pulumirpc.Alias.Types.Spec.ParentOneofCase.NoParent, aliases[0].Spec.ParentCase);
        Assert.Equal("urn:pulumi:a::b::c::d", aliases[1].Urn);
    }

    [Fact]
    public async Task An_id_reads_an_existing_resource()
    {
        Output<string>? id = null;
        await RunAsync(() => id = new Widget("widget", new WidgetArgs { Label = "x" }, new CustomResourceOptions { Id = "w-1" }).Id);

        Assert.Equal("w-1", Assert.Single(engine.Read).Id);
        Assert.Equal("w-1", await OutputUtilities.GetValueAsync(id!));
    }

    [Fact]
    public async Task Outputs_take_the_values_of_the_answer_and_depend_on_the_resource()
    {
        Widget? widget = null;
        await RunAsync(() => widget = new Widget("widget", new WidgetArgs { Size = 3 }));

        Assert.Equal(3, await OutputUtilities.GetValueAsync(widget!.Size));
        Assert.Same(widget, Assert.Single(await OutputUtilities.GetDependenciesAsync(widget.Size)));
    }

    [Fact]
    public async Task An_output_that_the_answer_leaves_out_is_unknown_in_a_preview()
    {
        Widget? widget = null;
        await RunAsync(() => widget = new Widget("widget"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(widget!.Label));
        Assert.False(await OutputUtilities.GetIsKnownAsync(widget.Id));
    }

    [Fact]
    public async Task An_output_of_another_shape_is_a_warning_and_the_default()
    {
        engine.Answer = request =>
        {
            var response = RecordingEngine.Echo(request);
            if (request.Custom)
            {
                response.Object.Fields["size"] = Google.Protobuf.WellKnownTypes.Value.ForString("three");
            }

            return response;
        };
        Widget? widget = null;
        await RunAsync(() => widget = new Widget("widget"));

        Assert.Equal(0, await OutputUtilities.GetValueAsync(widget!.Size));
        var warning = Assert.Single(engine.Logged);
        Assert.Equal((LogSeverity.Warning, "Expected System.Double but got System.String deserializing size"), (warning.Severity, warning.Message));
    }

    [Fact]
    public async Task Stack_outputs_are_registered()
    {
        await engine.RunAsync(() => Deployment.RunAsync(() => new Dictionary<string, object?> { ["a"] = "b", ["nothing"] = null }));

        var outputs = Assert.Single(engine.Outputs);
        Assert.Equal("""{ "a": "b" }""", outputs.Outputs.ToString());
    }

    [Fact]
    public async Task A_program_that_succeeds_says_so_and_waits_for_the_engine()
    {
        await RunAsync(() => { });

        Assert.Equal(1, engine.Shutdowns);
    }

    private async Task RunAsync(Action program) => Assert.Equal(0, await engine.RunAsync(() => Deployment.RunAsync(program)));
}
