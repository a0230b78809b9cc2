using System.Collections.Immutable;
using Payments.Infra.Semantics.Tests.Programs;
using Payments.Infra.Semantics.Tests.Ways;
using Pulumi;

namespace Payments.Infra.Semantics.Tests;

/// <summary>What arrives of the inputs that a program gives.</summary>
[Collection(OneEnvironment.Name)]
public sealed class InputTests
{
    [Theory]
    [EveryWay]
    public async Task Plain_values_arrive_as_they_are(Way way) => Assert.Equal(
        """{"any":{"list":[1,"b",true,null]},"label":"a","nested":{"label":"deep"},"parts":["x","y"],"port":80,"tags":{"k":"v"}}""",
        await InputsOf(way, Plain));

    internal static Task Plain(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs
        {
            Label = "a",
            Any = new Dictionary<string, object?> { ["list"] = new object?[] { 1, "b", true, null }, ["gone"] = null },
            Nested = new WidgetArgs { Label = "deep" },
            Parts = { "x", "y" },
            Port = 80,
            Tags = { ["k"] = "v" },
        });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task An_object_initialiser_appends_to_a_list_and_an_assignment_replaces_it(Way way) => Assert.Equal(
        """{"parts":["b","c","d"]}""", await InputsOf(way, Lists));

    internal static Task Lists(Facts facts)
    {
        InputList<string> list = ["c", Output.Create("d")];
        var args = new WidgetArgs { Parts = { "a" } };
        args.Parts = ["b"];
        args.Parts.Add(list);
        _ = new Widget("widget", args);
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task One_unknown_element_makes_the_property_unknown_as_a_whole_for_whoever_reads_it(Way way) => Assert.Equal(
        """{"label":"a"}""", await InputsOf(way, UnknownElement));

    internal static Task UnknownElement(Facts facts)
    {
        var source = new Widget("source");
        _ = new Widget("widget", new WidgetArgs { Label = "a", Parts = { "x", source.Computed } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Nulls_are_left_out_of_maps_and_kept_in_lists(Way way) => Assert.Equal(
        """{"any":[null,"x"]}""", await InputsOf(way, Nulls));

    internal static Task Nulls(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs
        {
            Label = Output.Create((string)null!),
            Any = new object?[] { null, "x" },
            Whole = (InputList<string>)null!,
        });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_member_marked_json_arrives_as_json_text(Way way) => Assert.Equal(
        """{"settings":"{ \"a\": 1, \"b\": [ true ] }"}""", await InputsOf(way, JsonMember));

    internal static Task JsonMember(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs { Settings = new InputMap<object> { ["b"] = new object[] { true }, ["a"] = Output.CreateSecret<object>(1) } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_key_given_twice_with_one_value_is_one_entry(Way way) => Assert.Equal(
        """{"tags":{"k":"v"}}""", await InputsOf(way, SameKey));

    internal static Task SameKey(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs { Tags = new InputMap<string> { { "k", "v" }, { "k", Output.Create("v") } } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_key_given_twice_with_two_values_fails_the_resource(Way way) => Assert.Contains(
        "test:index:Widget resource 'widget': error serializing property \"tags\": Key 'k' already exists in the map with a different value.",
        Assert.Single((await ProgramResult.OfAsync(way, OtherValue)).Errors),
        StringComparison.Ordinal);

    internal static Task OtherValue(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs { Tags = new InputMap<string> { { "k", "v" }, { "k", "w" } } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_union_is_sent_as_the_one_it_holds(Way way) => Assert.Equal("""{"port":"http"}""", await InputsOf(way, Union));

    internal static Task Union(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs { Port = Output.Create("http") });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Outputs_nested_in_plain_dictionaries_are_resolved_at_every_depth(Way way) => Assert.Equal(
        """{"any":{"a":{"b":["c","d"]}}}""", await InputsOf(way, NestedOutputs));

    internal static Task NestedOutputs(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs
        {
            Any = new Dictionary<string, object?>
            {
                ["a"] = new InputMap<object> { ["b"] = Output.Create<object>(new object[] { "c", Output.Create("d") }) },
            },
        });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Objects_nested_two_hundred_deep_arrive(Way way) => Assert.Equal(
        200, (await InputsOf(way, Deep)).Split("\"d\"").Length - 1);

    internal static Task Deep(Facts facts)
    {
        object value = "end";
        for (var i = 0; i < 200; i++)
        {
            value = ImmutableDictionary<string, object>.Empty.Add("d", value);
        }

        _ = new Widget("widget", new WidgetArgs { Label = Output.Format($"x"), Any = value });
        return Task.CompletedTask;
    }

    private static async Task<string> InputsOf(Way way, Func<Facts, Task> program)
    {
        var result = await ProgramResult.OfAsync(way, program);
        Assert.Empty(result.Errors);
        return result.Inputs["widget"];
    }
}
