using Payments.Infra.Semantics.Tests.Programs;
using Payments.Infra.Semantics.Tests.Ways;
using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Semantics.Tests;

[Collection(OneEnvironment.Name)]
public sealed class OutputTests
{
    [Theory]
    [EveryWay]
    public async Task What_only_the_provider_can_say_is_unknown_and_apply_does_not_run(Way way) =>
        Assert.Equal(["all: unknown", "computed: unknown", "id: unknown", "length: unknown"], await FactsOf(way, Unknown));

    internal static Task Unknown(Facts facts)
    {
        var widget = new Widget("widget");
        facts.Note("id", widget.Id);
        facts.Note("computed", widget.Computed);
        facts.Note("length", widget.Computed.Apply(text =>
        {
            facts.Note("ran", true);
            return text.Length;
        }));
        facts.Note("all", Output.All(widget.Computed, Output.Create("known")));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_secret_stays_secret_through_everything_made_of_it_until_it_is_unsealed(Way way) =>
        Assert.Equal(
            ["all: secret [1, 2]", "apply: secret 2", "format: secret x=1", "inner: secret 5", "json: secret {\"a\":1}", "plain: 1", "tuple: secret (1, y)"],
            await FactsOf(way, Secrets));

    internal static Task Secrets(Facts facts)
    {
        var secret = Output.CreateSecret(1);
        facts.Note("apply", secret.Apply(value => value + 1));
        facts.Note("inner", Output.Create(4).Apply(value => Output.CreateSecret(value + 1)));
        facts.Note("all", Output.All(secret, Output.Create(2)));
        facts.Note("tuple", Output.Tuple(secret, Output.Create("y")));
        facts.Note("format", Output.Format($"x={secret}"));
        facts.Note("json", Output.JsonSerialize(Output.Create(new Dictionary<string, object?> { ["a"] = secret })));
        facts.Note("plain", Output.Unsecret(secret));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_secret_input_comes_back_as_a_secret_output(Way way) =>
        Assert.Equal(["label: secret hush"], await FactsOf(way, SecretInput));

    internal static Task SecretInput(Facts facts)
    {
        // A mock sees plain values, so that it is the option that makes the output secret in every way.
        var label = Output.CreateSecret("hush");
        var widget = new Widget("widget", new WidgetArgs { Label = label });
        facts.Note("label", Output.Tuple(widget.Label, label).Apply(pair => pair.Item1));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Every_output_of_a_resource_depends_on_it_and_apply_keeps_that(Way way) =>
        Assert.Equal(["applied: [widget]", "joined: [other, widget]", "known: [widget]", "unknown: [widget]"], await FactsOf(way, Dependencies));

    internal static async Task Dependencies(Facts facts)
    {
        var widget = new Widget("widget", new WidgetArgs { Label = "a" });
        var other = new Widget("other", new WidgetArgs { Label = "b" });
        facts.Note("known", await Names(widget.Label));
        facts.Note("unknown", await Names(widget.Computed));
        facts.Note("applied", await Names(widget.Label.Apply(text => text + "!")));
        facts.Note("joined", await Names(Output.All(widget.Label, other.Label)));
    }

    [Theory]
    [EveryWay]
    public async Task An_asynchronous_action_in_an_apply_is_waited_for(Way way) =>
        Assert.Equal(["done: a"], await FactsOf(way, Asynchronous));

    internal static Task Asynchronous(Facts facts)
    {
        Output.Create("a").Apply(async text =>
        {
            await Task.Delay(50);
            facts.Note("done", text);
        });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Nulls_and_empty_lists_have_their_documented_values(Way way) =>
        Assert.Equal(["empty: []", "hole: a--b", "input: null", "nothing: null"], await FactsOf(way, Nulls));

    internal static Task Nulls(Facts facts)
    {
        facts.Note("empty", Output.All(ImmutableArray<Output<string>>.Empty));
        facts.Note("input", ((Input<string>?)null).ToOutput());
        facts.Note("nothing", Output.Create("a").Apply(_ => (Output<string>?)null));
        facts.Note("hole", Output.Format($"a-{(string?)null}-b"));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_deferred_output_takes_over_what_it_is_resolved_with(Way way) =>
        Assert.Equal(["late: secret 7"], await FactsOf(way, Deferred));

    internal static Task Deferred(Facts facts)
    {
        var deferred = new DeferredOutput<int>();
        facts.Note("late", deferred.Output);
        deferred.Resolve(Output.CreateSecret(7));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_resource_made_in_an_apply_of_a_known_value_is_registered_and_of_an_unknown_one_is_not(Way way) =>
        Assert.Equal(["known", "source"], (await ProgramResult.OfAsync(way, ResourcesInApply)).Inputs.Keys.Order(StringComparer.Ordinal));

    internal static Task ResourcesInApply(Facts facts)
    {
        var source = new Widget("source", new WidgetArgs { Label = "a" });
        source.Label.Apply(_ => new Widget("known"));
        source.Computed.Apply(_ => new Widget("unknown"));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Json_of_an_unknown_is_unknown_and_json_read_back_is_the_value(Way way) =>
        Assert.Equal(["again: {a=1}", "unknown: unknown"], await FactsOf(way, JsonText));

    internal static Task JsonText(Facts facts)
    {
        var widget = new Widget("widget");
        facts.Note("unknown", Output.JsonSerialize(Output.Create(new Dictionary<string, object?> { ["a"] = widget.Computed })));
        facts.Note("again", Output.JsonDeserialize<Dictionary<string, int>>(Output.Create("{\"a\":1}")));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Outputs_and_inputs_nested_in_json_are_as_secret_as_the_text_and_depend_on_the_same(Way way) =>
        Assert.Equal(
            ["dependencies: [widget]", "inner: secret 1", "list: secret [x, y]", "map: secret {k=v}", "nothing: null", "text: secret a", "whole: secret read"],
            await FactsOf(way, NestedJson));

    internal static Task NestedJson(Facts facts)
    {
        var widget = new Widget("widget", new WidgetArgs { Label = """{"Text":"a","Inner":{"Number":1},"List":["x","y"],"Map":{"k":"v"},"Nothing":null}""" });
        var read = Output.JsonDeserialize<Nested>(Output.Tuple(widget.Label, Output.CreateSecret(0)).Apply(pair => pair.Item1!));
        facts.Note("whole", read.Apply(_ => "read"));
        read.Apply(async nested =>
        {
            facts.Note("text", nested.Text);
            facts.Note("inner", nested.Inner.ToOutput().Apply(inner => inner.Number.ToOutput()));
            facts.Note("list", nested.List.ToOutput());
            facts.Note("map", nested.Map.ToOutput());
            facts.Note("nothing", (object?)nested.Nothing);
            facts.Note("dependencies", await Names(nested.Text));
        });
        return Task.CompletedTask;
    }

    private sealed record Nested(Output<string> Text, Input<Inner> Inner, InputList<string> List, InputMap<string> Map, Output<int>? Nothing);

    private sealed record Inner(Input<int> Number);

    private static async Task<IReadOnlyList<string>> FactsOf(Way way, Func<Facts, Task> program)
    {
        var result = await ProgramResult.OfAsync(way, program);
        Assert.Empty(result.Errors);
        return result.Facts;
    }

    private static async Task<IEnumerable<string>> Names<T>(Output<T> output) =>
        (await OutputUtilities.GetDependenciesAsync(output)).Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal);
}
