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
    public async Task A_key_given_twice_with_two_values_fails_the_resource(Way way) => Assert.All(
        (await ProgramResult.OfAsync(way, OtherValue)).Errors,
        error => Assert.Contains("Key 'k' already exists in the map with a different value.", error, StringComparison.Ordinal));

    [Theory]
    [EveryWay(Official = "it names no resource.")]
    public async Task A_key_given_twice_with_two_values_is_told_with_resource_and_property(Way way) => Assert.StartsWith(
        "test:index:Widget resource 'widget': error serializing property \"tags\": ",
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
    public async Task Objects_nested_twenty_deep_arrive(Way way) => Assert.Equal(20, (await InputsOf(way, Deep)).Split("\"d\"").Length - 1);

    internal static Task Deep(Facts facts) => Nest(20);

    [Theory]
    [EveryWay(Official = "it depends on the limit of the Protobuf package beside it.")]
    public async Task Objects_nested_two_hundred_deep_arrive(Way way) => Assert.Equal(200, (await InputsOf(way, Deeper)).Split("\"d\"").Length - 1);

    internal static Task Deeper(Facts facts) => Nest(200);

    private static Task Nest(int levels)
    {
        object value = "end";
        for (var i = 0; i < levels; i++)
        {
            value = ImmutableDictionary<string, object>.Empty.Add("d", value);
        }

        _ = new Widget("widget", new WidgetArgs { Label = Output.Format($"x"), Any = value });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task An_output_that_is_not_there_is_no_input(Way way) =>
        Assert.Equal(["json: outputValue", "refused: outputValue", "union: outputValue"], (await ProgramResult.OfAsync(way, NoOutput)).Facts);

    internal static Task NoOutput(Facts facts)
    {
        facts.Note("refused", Assert.Throws<ArgumentNullException>(() => new WidgetArgs { Label = ((Output<string>?)null)! }).ParamName);
        facts.Note("union", Assert.Throws<ArgumentNullException>(() => new WidgetArgs { Port = ((Output<Union<int, string>>?)null)! }).ParamName);
        facts.Note("json", Assert.Throws<ArgumentNullException>(() => (InputJson)((Output<System.Text.Json.JsonElement>?)null)!).ParamName);
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_property_with_code_of_its_own_is_asked_and_not_the_field_behind_it(Way way) => Assert.Equal(
        """{"plain":"p","size":"default"}""", await InputsOf(way, FieldKeyword));

    internal static Task FieldKeyword(Facts facts)
    {
        _ = new CustomResource("test:index:Widget", "widget", new DefaultingArgs { Plain = "p" }, options: null);
        return Task.CompletedTask;
    }

    private static async Task<string> InputsOf(Way way, Func<Facts, Task> program)
    {
        var result = await ProgramResult.OfAsync(way, program);
        Assert.Empty(result.Errors);
        return result.Inputs["widget"];
    }
}
