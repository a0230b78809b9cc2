using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

public sealed class RandomProviderTests
{
    private const string Password = "random:index/randomPassword:RandomPassword";
    private const string Text = "random:index/randomString:RandomString";
    private const string Encoding = "cannot encode resource inputs to call ValidateResourceConfig: objectEncoder failed on property ";
    private const string Pet = "random:index/randomPet:RandomPet";

    public static TheoryData<string, PropertyValue.Map, string> Refused => new()
    {
        { Password, Values.Map(("length", 0)), "Invalid Attribute Value. Attribute length value must be at least 1, got: 0. Examine values at 'x.length'." },
        {
            Password,
            Values.Map(("length", 3), ("minLower", 2), ("minUpper", 2)),
            "Invalid Attribute Value. Attribute length value must be at least sum of min_upper + min_lower + min_numeric + min_special, got: 3. "
                + "Examine values at 'x.length'."
        },
        {
            Text,
            Values.Map(("length", 3), ("numeric", false), ("special", false), ("upper", false), ("lower", false)),
            "Invalid Attribute Combination. At least one attribute out of [special,upper,lower,numeric] must be specified as true. "
                + "Examine values at 'x.numeric'."
        },
        { "random:index/randomInteger:RandomInteger", Values.Map(("min", 1)), "Missing required property 'max': The maximum inclusive value of the range." },
        { "random:index/randomShuffle:RandomShuffle", Values.Map(), "Missing required property 'inputs': The list of strings to shuffle." },
        {
            "random:index/randomId:RandomId",
            Values.Map(),
            "Missing required property 'byteLength': The number of random bytes to produce. The minimum value is 1, which produces eight bits of randomness."
        },
    };

    public static TheoryData<string, PropertyValue.Map, string> Unreadable => new()
    {
        { "random:index/nope:Nope", Values.Map(), "[pf/tfbridge] unknown resource token: random:index/nope:Nope" },
        {
            Password,
            Values.Map(("length", "many")),
            Encoding + "\"length\": Expected a Number, got resource.PropertyValue{V:\"many\"} true"
        },
        { Text, Values.Map(("length", 1), ("minLower", true)), Encoding + "\"min_lower\": Expected a Number, got resource.PropertyValue{V:true} false" },
        { Text, Values.Map(("length", 1), ("upper", 1)), Encoding + "\"upper\": Expected a Boolean" },
        { Pet, Values.Map(("keepers", "x")), Encoding + "\"keepers\": Expected an Object PropertyValue, found string (\"{x}\")" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Wrong_inputs_are_refused_in_the_words_of_the_real_provider(string type, PropertyValue.Map inputs, string reason) =>
        Assert.Equal([("", reason)], Check(type, inputs).Failures.ToArray());

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_encoded_fails_in_the_words_of_the_bridge(string type, PropertyValue.Map inputs, string message) =>
        Assert.Equal(message, Assert.Throws<ProviderException>(() => Check(type, inputs)).Message);

    [Fact]
    public void A_changed_secret_keeper_replaces()
    {
        var diff = Diff(Pet, Values.Map(("length", 2), ("separator", "-"), ("keepers", Secret("one"))), Values.Map(("keepers", Secret("two"))));

        Assert.Equal(["keepers"], diff.ReplaceKeys.ToArray());
    }

    [Fact]
    public void A_keeper_that_becomes_secret_is_the_same() => Assert.False(
        Diff(Pet, Values.Map(("keepers", Values.Map(("token", "one")))), Values.Map(("keepers", Secret("one")))).HasChanges);

    [Fact]
    public void Keepers_without_values_change_in_place()
    {
        var diff = Diff(Pet, Values.Map(), Values.Map(("keepers", Values.Map())));

        Assert.Equal(["keepers"], diff.ChangedKeys.ToArray());
        Assert.Empty(diff.ReplaceKeys);
    }

    [Fact]
    public void Defaults_that_a_program_writes_out_are_the_same() => Assert.False(
        Diff(Text, Values.Map(("length", 4), ("special", true)), Values.Map(("length", 4), ("special", true), ("minLower", 0), ("numeric", true))).HasChanges);

    [Fact]
    public void A_number_written_as_text_is_the_same() => Assert.False(Diff(Text, Values.Map(("length", 4)), Values.Map(("length", "4"))).HasChanges);

    [Fact]
    public void A_result_is_kept_over_an_update() => Assert.Equal(
        new PropertyValue.Text("abcd"),
        Provider.Update(Request(Text, Values.Map(("length", 4), ("result", "abcd")), Values.Map(("length", 4))))["result"]);

    [Fact]
    public void A_list_with_a_secret_in_it_comes_back_as_a_secret() => Assert.Equal(
        Values.List("a", "b").AsSecret(),
        Check("random:index/randomShuffle:RandomShuffle", Values.Map(("inputs", Values.List("a", new PropertyValue.Text("b").AsSecret())))).Inputs["inputs"]);

    [Fact]
    public void Of_an_object_only_what_was_secret_comes_back_so()
    {
        var keepers = Secret("s").With("open", new PropertyValue.Text("o"));

        Assert.Equal(keepers, Provider.Create(new($"urn:pulumi:dev::p::{Pet}::x", Values.Map(("keepers", keepers)), PropertyValue.Map.Empty))["keepers"]);
    }

    [Fact]
    public void What_is_read_has_the_notes_of_the_bridge() => Assert.Equal(
        ["__meta", "__pulumi_raw_state_delta"],
        Provider.Read(new($"urn:pulumi:dev::p::{Text}::x", "abcd", PropertyValue.Map.Empty, PropertyValue.Map.Empty, PropertyValue.Map.Empty))!
            .Outputs.Fields.Keys.Where(key => key.StartsWith("__", StringComparison.Ordinal)));

    [Fact]
    public void The_old_name_of_numeric_decides_too() => Assert.Equal(
        ["number", "numeric"],
        Diff(Text, Values.Map(("length", 4), ("number", true), ("numeric", true)), Values.Map(("length", 4), ("number", false))).ReplaceKeys.ToArray());

    [Theory]
    [InlineData("random:index/randomInteger:RandomInteger", "15,1,20", "{max=20, min=1}")]
    [InlineData("random:index/randomId:RandomId", "svc-,AQID", "{byteLength=3, prefix=svc-}")]
    [InlineData("random:index/randomUuid:RandomUuid", "aabbccdd-eeff-0011-2233-445566778899", "{}")]
    [InlineData(Text, "abcd", "{length=4, lower=True, number=True, numeric=True, special=True, upper=True}")]
    public void Inputs_are_read_from_an_id(string type, string id, string expected)
    {
        var read = Provider.Read(new($"urn:pulumi:dev::p::{type}::x", id, PropertyValue.Map.Empty, PropertyValue.Map.Empty, PropertyValue.Map.Empty))!;

        Assert.Equal(expected, $"{{{string.Join(", ", read.Inputs.Fields.Select(field => $"{field.Key}={Shown(field.Value)}"))}}}");
    }

    private static string Shown(PropertyValue value) => value switch
    {
        PropertyValue.Number number => $"{number.Value}",
        PropertyValue.Bool flag => $"{flag.Value}",
        _ => ((PropertyValue.Text)value).Value,
    };

    private static IResourceProvider Provider => ProviderRegistry.For("random", PropertyValue.Map.Empty);

    private static PropertyValue.Map Secret(string token) => PropertyValue.Map.Empty.With("token", new PropertyValue.Text(token).AsSecret());

    private static CheckResult Check(string type, PropertyValue.Map inputs) =>
        Provider.Check(new($"urn:pulumi:dev::p::{type}::x", OldInputs: null, inputs, PropertyValue.Map.Empty));

    private static DiffResult Diff(string type, PropertyValue.Map outputs, PropertyValue.Map inputs) => Provider.Diff(Request(type, outputs, inputs));

    private static DiffRequest Request(string type, PropertyValue.Map outputs, PropertyValue.Map inputs) =>
        new($"urn:pulumi:dev::p::{type}::x", "x", PropertyValue.Map.Empty, outputs, inputs, [], PropertyValue.Map.Empty);
}
