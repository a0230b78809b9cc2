using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Sdk.Tests.Engine;
using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Sdk.Tests;

[Collection(EngineTests.Name)]
public sealed class SerializationTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Fact]
    public async Task Plain_values_travel_as_they_are()
    {
        var sent = await SendAsync(() => new WidgetArgs { Size = 3, Label = "x", Port = 80, Parts = ["a", "b"], Tags = { ["k"] = "v" } });

        Assert.Equal("""{ "label": "x", "parts": [ "a", "b" ], "port": 80, "size": 3, "tags": { "k": "v" } }""", Text(sent));
    }

    [Fact]
    public async Task Null_values_are_left_out() =>
        Assert.Equal("{ }", Text(await SendAsync(() => new WidgetArgs { Label = null })));

    [Fact]
    public async Task An_output_that_holds_null_is_left_out() =>
        Assert.Equal("{ }", Text(await SendAsync(() => new WidgetArgs { Label = Output.Create((string)null!) })));

    [Fact]
    public async Task A_list_whose_getter_was_read_is_sent_though_empty()
    {
        var sent = await SendAsync(() =>
        {
            var args = new WidgetArgs();
            _ = args.Parts;
            return args;
        });

        Assert.Equal("""{ "parts": [ ] }""", Text(sent));
    }

    [Fact]
    public async Task A_secret_is_wrapped()
    {
        var label = (await SendAsync(() => new WidgetArgs { Label = Output.CreateSecret("hush") })).Fields["label"];

        Assert.Equal(SecretSignature, label.StructValue.Fields[Signature].StringValue);
        Assert.Equal("hush", label.StructValue.Fields["value"].StringValue);
    }

    [Fact]
    public async Task A_secret_inside_a_secret_is_wrapped_once()
    {
        var nested = Output.CreateSecret(Output.Create((Input<string>)Output.CreateSecret("hush")));
        var label = (await SendAsync(() => new WidgetArgs { Any = nested.Apply(value => (object)value) })).Fields["any"];

        Assert.Equal("hush", label.StructValue.Fields["value"].StringValue);
    }

    [Fact]
    public async Task One_secret_element_leaves_the_other_elements_plain()
    {
        var parts = (await SendAsync(() => new WidgetArgs { Parts = ["a", Output.CreateSecret("b")] })).Fields["parts"].ListValue.Values;

        Assert.Equal("a", parts[0].StringValue);
        Assert.Equal(SecretSignature, parts[1].StructValue.Fields[Signature].StringValue);
    }

    [Fact]
    public async Task One_unknown_entry_leaves_the_other_entries_known()
    {
        var tags = (await SendAsync(() => new WidgetArgs { Tags = { ["a"] = "x", ["b"] = OutputUtilities.CreateUnknown("y") } })).Fields["tags"];

        Assert.Equal("x", tags.StructValue.Fields["a"].StringValue);
        Assert.Equal(Unknown, tags.StructValue.Fields["b"].StringValue);
    }

    [Fact]
    public async Task A_list_made_of_an_unknown_output_is_unknown_as_a_whole()
    {
        var sent = await SendAsync(() => new WidgetArgs { Parts = OutputUtilities.CreateUnknown(new[] { "a" }) });

        Assert.Equal(Unknown, sent.Fields["parts"].StringValue);
    }

    [Fact]
    public async Task A_member_marked_json_travels_as_json_text()
    {
        var sent = await SendAsync(() => new WidgetArgs { Settings = new InputMap<object> { ["a"] = "q", ["b"] = true } });

        Assert.Equal("""{ "a": "q", "b": true }""", sent.Fields["settings"].StringValue);
    }

    [Fact]
    public async Task Json_text_is_the_same_whatever_order_its_members_were_given_in()
    {
        var one = await SendAsync(() => new WidgetArgs { Settings = new InputMap<object> { ["z"] = 1, ["m"] = 2, ["a"] = 3 } });
        var other = await SendAsync(() => new WidgetArgs { Settings = new InputMap<object> { ["a"] = 3, ["m"] = 2, ["z"] = 1 } });

        Assert.Equal("""{ "a": 3, "m": 2, "z": 1 }""", one.Fields["settings"].StringValue);
        Assert.Equal(one.Fields["settings"].StringValue, other.Fields["settings"].StringValue);
    }

    [Fact]
    public async Task Json_text_of_a_secret_stays_secret()
    {
        var sent = await SendAsync(() => new WidgetArgs { Settings = new InputMap<object> { ["a"] = Output.CreateSecret("q").Apply(value => (object)value) } });

        Assert.Equal(SecretSignature, sent.Fields["settings"].StructValue.Fields[Signature].StringValue);
        Assert.Equal("""{ "a": "q" }""", sent.Fields["settings"].StructValue.Fields["value"].StringValue);
    }

    [Fact]
    public async Task A_resource_travels_as_a_reference_and_becomes_a_dependency()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(() =>
        {
            var first = new Widget("first");
            _ = new Widget("second", new WidgetArgs { Any = first });
        }));

        var second = engine.Resource("second");
        var reference = second.Object.Fields["any"].StructValue.Fields;
        Assert.Equal(ResourceSignature, reference[Signature].StringValue);
        Assert.Equal("", reference["id"].StringValue);
        Assert.Equal(["urn:pulumi:dev::test::test:index:Widget::first"], second.PropertyDependencies["any"].Urns);
        Assert.Equal(["urn:pulumi:dev::test::test:index:Widget::first"], second.Dependencies);
    }

    [Fact]
    public async Task Objects_nested_deeper_than_protobuf_allows_by_default_travel_both_ways()
    {
        var engine = new RecordingEngine();
        Output<string?>? label = null;
        await engine.RunAsync(() => Deployment.RunAsync(() =>
        {
            var args = new WidgetArgs { Label = "deep" };
            for (var i = 0; i < 25; i++)
            {
                args = new WidgetArgs { Nested = args };
            }

            args.Label = "top";
            label = new Widget("deep", args).Label;
        }));

        Assert.Equal("top", await OutputUtilities.GetValueAsync(label!));
    }

    [Fact]
    public async Task A_value_of_an_unsupported_type_names_the_property_and_the_type()
    {
        var engine = new RecordingEngine();
        var code = await engine.RunAsync(() => Deployment.RunAsync(() => { _ = new Widget("bad", new WidgetArgs { Any = (object)1.5m }); }));

        Assert.Equal(32, code);
        Assert.Contains(
            "test:index:Widget resource 'bad': error serializing property \"any\": System.Decimal is not a supported argument type.",
            Assert.Single(engine.Logged).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_value_names_the_member()
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(() => { _ = new CustomResource("test:index:Strict", "strict", new StrictArgs(), options: null); }));

        Assert.Contains(
            "[Input] Payments.Infra.Sdk.Tests.StrictArgs.Size is required but was not given a value",
            Assert.Single(engine.Logged).Message,
            StringComparison.Ordinal);
    }

    private static async Task<Struct> SendAsync(Func<WidgetArgs> args)
    {
        var engine = new RecordingEngine();
        Assert.Equal(0, await engine.RunAsync(() => Deployment.RunAsync(() => { _ = new Widget("widget", args()); })));
        return engine.Resource("widget").Object;
    }

    private static string Text(Struct value) => Google.Protobuf.JsonFormatter.Default.Format(Sorted(value));

    private static Struct Sorted(Struct value)
    {
        var result = new Struct();
        foreach (var (key, field) in value.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            result.Fields[key] = field;
        }

        return result;
    }
}
