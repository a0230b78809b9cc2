using Payments.Infra.Semantics.Tests.Programs;
using Payments.Infra.Semantics.Tests.Ways;
using Pulumi;

namespace Payments.Infra.Semantics.Tests;

/// <summary>Transforms run in the engine; mocks have none, as with the official SDK.</summary>
[Collection(OneEnvironment.Name)]
public sealed class TransformTests
{
    [Theory]
    [InlineData(Way.Mocks, """{"label":"a"}""")]
    [InlineData(Way.InProcess, """{"label":"a-own-parent"}""")]
    [InlineData(Way.ChildProcess, """{"label":"a-own-parent"}""")]
    public async Task Transforms_run_from_the_resource_to_its_ancestors(Way way, string expected) =>
        Assert.Equal(expected, (await ProgramResult.OfAsync(way, Chain)).Inputs["widget"]);

    internal static Task Chain(Facts facts)
    {
        var group = new Group("group", new ComponentResourceOptions { ResourceTransforms = { Append("-parent") } });
        _ = new Widget("widget", new WidgetArgs { Label = "a" }, new CustomResourceOptions { Parent = group, ResourceTransforms = { Append("-own") } });
        return Task.CompletedTask;

        static ResourceTransform Append(string suffix) => (args, _) => Task.FromResult<ResourceTransformResult?>(
            args.Custom ? new ResourceTransformResult(args.Args.SetItem("label", args.Args["label"] + suffix), args.Options) : null);
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess)]
    public async Task A_transform_sees_outputs_where_a_value_is_secret_or_unknown(Way way) =>
        Assert.Equal(["label: secret hush", "part: unknown"], await FactsOf(way, Outputs));

    internal static Task Outputs(Facts facts)
    {
        var source = new Widget("source");
        ResourceTransform look = async (args, _) =>
        {
            // What depends on resources comes as an output as a whole: it has to say on which.
            var parts = await Pulumi.Utilities.OutputUtilities.GetValueAsync((Output<ImmutableArray<object?>>)args.Args["parts"]!);
            facts.Note("label", (Output<string>)args.Args["label"]!);
            facts.Note("part", (Output<object?>)parts[0]!);
            return null;
        };
        _ = new Widget(
            "widget",
            new WidgetArgs { Label = Output.CreateSecret("hush"), Parts = { source.Computed } },
            new CustomResourceOptions { ResourceTransforms = { look } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess)]
    public async Task A_transform_sees_the_parent(Way way) => Assert.Equal(["parent: group"], await FactsOf(way, Parent));

    internal static Task Parent(Facts facts)
    {
        var group = new Group("group");
        ResourceTransform look = async (args, _) =>
        {
            var urn = await Pulumi.Utilities.OutputUtilities.GetValueAsync(args.Options.Parent!.Urn);
            facts.Note("parent", urn.Split("::")[^1]);
            return null;
        };
        _ = new Widget("widget", new WidgetArgs { Label = "a" }, new CustomResourceOptions { Parent = group, ResourceTransforms = { look } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess)]
    public async Task A_transform_sees_what_a_property_depends_on(Way way) =>
        Assert.Equal(["label: source", "plain: b"], await FactsOf(way, Dependencies));

    internal static Task Dependencies(Facts facts)
    {
        var source = new Widget("source", new WidgetArgs { Label = "a" });
        ResourceTransform look = async (args, _) =>
        {
            var found = await Pulumi.Utilities.OutputUtilities.GetDependenciesAsync((Output<string>)args.Args["label"]!);
            var urn = await Pulumi.Utilities.OutputUtilities.GetValueAsync(Assert.Single(found).Urn);
            facts.Note("label", urn.Split("::")[^1]);
            facts.Note("plain", args.Args["any"]);
            return null;
        };
        _ = new Widget("widget", new WidgetArgs { Label = source.Label!, Any = "b" }, new CustomResourceOptions { ResourceTransforms = { look } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess)]
    public async Task What_the_program_keeps_for_its_flow_of_control_is_there_in_transforms(Way way) =>
        Assert.Equal(["function: request 7", "resource: request 7"], await FactsOf(way, Ambient));

    internal static Task Ambient(Facts facts)
    {
        var ambient = new AsyncLocal<string> { Value = "request 7" };
        Deployment.Instance.RegisterInvokeTransform(async (args, _) =>
        {
            await Task.Yield();
            facts.Note("function", ambient.Value);
            return null;
        });
        ResourceTransform look = async (args, _) =>
        {
            await Task.Yield();
            facts.Note("resource", ambient.Value);
            return null;
        };
        _ = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:find", InvokeArgs.Empty);
        _ = new Widget("widget", null, new CustomResourceOptions { ResourceTransforms = { look } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess)]
    public async Task A_transform_that_throws_fails_the_resource_with_its_message(Way way) =>
        Assert.Contains((await ProgramResult.OfAsync(way, Throwing)).Errors, error => error.Contains("no such rule", StringComparison.Ordinal));

    internal static Task Throwing(Facts facts)
    {
        _ = new Widget("widget", null, new CustomResourceOptions { ResourceTransforms = { (_, _) => throw new InvalidOperationException("no such rule") } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess)]
    public async Task Options_go_to_a_transform_and_back(Way way) =>
        Assert.Equal(
            ["aliases: 1", "delete first: True", "dependencies: 1", "ignored: [label]", "protect: True", "secret: [computed]", "timeout: 90"],
            await FactsOf(way, Options));

    internal static Task Options(Facts facts)
    {
        ResourceTransform change = (args, _) => Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(args.Args, new CustomResourceOptions
        {
            // The official SDK refuses options that say no version.
            Version = args.Options.Version ?? "",
            Protect = true,
            IgnoreChanges = { "label" },
            Aliases = { new Alias { Name = "old" } },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromSeconds(90) },
            AdditionalSecretOutputs = { "computed" },
            DeleteBeforeReplace = true,
            DependsOn = args.Options.DependsOn,
        }));
        ResourceTransform look = async (args, _) =>
        {
            var options = (CustomResourceOptions)args.Options;
            facts.Note("protect", options.Protect);
            facts.Note("ignored", options.IgnoreChanges);
            facts.Note("aliases", options.Aliases.Count);
            facts.Note("timeout", options.CustomTimeouts!.Create!.Value.TotalSeconds);
            facts.Note("secret", options.AdditionalSecretOutputs);
            facts.Note("delete first", options.DeleteBeforeReplace);
            facts.Note("dependencies", (await Pulumi.Utilities.OutputUtilities.GetValueAsync(options.DependsOn.ToOutput())).Length);
            return null;
        };
        _ = new Widget("widget", null, new CustomResourceOptions { DependsOn = { new Widget("first") }, ResourceTransforms = { change, look } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess, Official = "it refuses them.")]
    public async Task Options_that_say_no_version_are_taken_from_a_transform(Way way) =>
        Assert.Empty((await ProgramResult.OfAsync(way, NoVersion)).Errors);

    internal static Task NoVersion(Facts facts)
    {
        ResourceTransform change = (args, _) => Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(args.Args, new CustomResourceOptions()));
        _ = new Widget("widget", null, new CustomResourceOptions { ResourceTransforms = { change } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess, Official = "it gives an object without values, as the real engine answers nothing.")]
    public async Task A_function_called_at_once_whose_result_is_not_known_says_what_to_call_instead(Way way) => Assert.Contains(
        "Invoke of 'test:index:find' failed: the result is not known in this preview; call it in its output form, which waits.",
        Assert.Single((await ProgramResult.OfAsync(way, CalledAtOnce)).Errors),
        StringComparison.Ordinal);

    internal static async Task CalledAtOnce(Facts facts) =>
        _ = await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>("test:index:find", InvokeArgs.Empty);

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess, Official = "it tells the failed call to the engine as a failure of the program too.")]
    public async Task A_transform_that_throws_is_told_once(Way way) => Assert.Single((await ProgramResult.OfAsync(way, Throwing)).Errors);

    [Theory]
    [EveryWay(Way.InProcess, Way.ChildProcess)]
    public async Task A_function_call_is_changed_before_it_is_made(Way way) =>
        Assert.Equal(["asked: test:index:find {name=a}", "result: unknown"], await FactsOf(way, Functions));

    internal static Task Functions(Facts facts)
    {
        Deployment.Instance.RegisterInvokeTransform((args, _) =>
        {
            facts.Note("asked", $"{args.Token} {{{string.Join(",", args.Args.Select(entry => $"{entry.Key}={entry.Value}"))}}}");
            return Task.FromResult<InvokeTransformResult?>(new InvokeTransformResult(args.Args, args.Options));
        });
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", "a"));
        facts.Note("result", Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:find", args));
        return Task.CompletedTask;
    }

    private static async Task<IReadOnlyList<string>> FactsOf(Way way, Func<Facts, Task> program)
    {
        var result = await ProgramResult.OfAsync(way, program);
        Assert.Empty(result.Errors);
        return result.Facts;
    }
}
