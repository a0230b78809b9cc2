using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Tests;

/// <summary>
/// Values as the real engine prints them. Judged by reading its <c>pkg/backend/display/object_diff.go</c>, and Go's <c>strconv</c> and JSON encoder.
/// </summary>
public sealed class ShownValueTests
{
    [Theory]
    [InlineData(0.000001, "1e-06", "0.000001")]
    [InlineData(0.0000001, "1e-07", "1e-7")]
    [InlineData(123456789.125, "1.23456789125e+08", "123456789.125")]
    [InlineData(0.1, "0.1", "0.1")]
    [InlineData(12345678901234567890, "12345678901234567168", "12345678901234567000")]
    [InlineData(1e21, "1000000000000000000000", "1e+21")]
    [InlineData(100, "100", "100")]
    [InlineData(-0.0, "-0", "-0")]
    public void A_number_has_the_digits_that_Go_gives_it(double number, string shown, string json)
    {
        var plan = PlanOf(("n", new PropertyValue.Number(number)));

        Assert.Contains($" n: {shown}\n", Shown(plan), StringComparison.Ordinal);
        Assert.Contains($"\"n\": {json}\n", JsonOutput.Write(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_a_list_has_a_line_of_its_own()
    {
        var plan = PlanOf(("l", new PropertyValue.List([new PropertyValue.Number(1), new PropertyValue.Number(2)])));

        Assert.Matches("\\[\n +1,\n +2\n +\\]", JsonOutput.Write(plan));
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("a\u00a0b")]
    [InlineData("a\u200bb")]
    [InlineData("\u007f")]
    public void A_letter_that_Go_does_not_escape_stands_in_JSON_as_it_is(string text) =>
        Assert.Contains($"\"t\": \"{text}\"", JsonOutput.Write(PlanOf(("t", HandMade.Text(text)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a&b>", "\\u003ca\\u0026b\\u003e")]
    [InlineData("\u0001\u2028", "\\u0001\\u2028")]
    [InlineData("\\u00e9\"\\", "\\\\u00e9\\\"\\\\")]
    public void A_letter_that_Go_escapes_is_escaped_in_JSON(string text, string escaped) =>
        Assert.Contains($"\"t\": \"{escaped}\"", JsonOutput.Write(PlanOf(("t", HandMade.Text(text)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", "(json) {\n        a: 2\n")]
    [InlineData("{\"a\":1e400}", "\"{\\\"a\\\":1e400}\"\n")]
    [InlineData("{\"a\":\"\\ud83d\"}", "\"{\\\"a\\\":\\\"\\\\ud83d\\\"}\"\n")]
    [InlineData("a: .inf\nb: 2\n", "(yaml) {\n        a: +Inf\n")]
    [InlineData("d: 2020-01-01\ne: 1\n", "(yaml) {\n        d: {}\n")]
    [InlineData("true: a\nb: 1\n", "\"true: a\\nb: 1\\n\"\n")]
    [InlineData("# a\nsecure: abc\n", "(yaml) {\n        secure: \"abc\"\n")]
    public void A_text_is_shown_as_a_structure_where_the_real_engine_takes_it_for_one(string text, string shown) =>
        Assert.Contains($" t: {shown}", Shown(PlanOf(("t", HandMade.Text(text)))), StringComparison.Ordinal);

    [Fact]
    public void Names_of_properties_are_as_wide_as_the_bytes_of_the_longest()
    {
        var shown = Shown(PlanOf(("é", new PropertyValue.Number(1)), ("a", new PropertyValue.Number(2))));

        Assert.Contains(" a : 2\n", shown, StringComparison.Ordinal);
        Assert.Contains(" é : 1\n", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tab\there", "tab\\there")]
    [InlineData("two\nlines", "two\\nlines")]
    [InlineData("a \"b\" c\\d", "a \"b\" c\\d")]
    [InlineData("ünï ☃", "ünï ☃")]
    public void A_name_of_a_resource_stays_on_its_line(string name, string shown)
    {
        var plan = HandMade.Plan(HandMade.Resource("demo:index:Widget", name, PropertyValue.Map.Empty));

        Assert.Contains($"::{shown}]\n", Shown(plan), StringComparison.Ordinal);
        Assert.Contains($" {shown}  ", Tree(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_of_two_parts_is_one_column_wide()
    {
        var rows = Tree(HandMade.Plan(
            HandMade.Resource("demo:index:Widget", "a😀", PropertyValue.Map.Empty), HandMade.Resource("demo:index:Widget", "bcde", PropertyValue.Map.Empty)))
            .Split('\n');

        Assert.Contains(rows, row => row.EndsWith("a😀        create", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_to_a_component_has_no_id()
    {
        var plan = PlanOf(("r", new PropertyValue.Reference("urn:pulumi:dev::demo::a:b:C::c", Id: null)));

        Assert.Contains(" ID : <null>\n", Shown(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\"", JsonOutput.Write(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_what_is_not_made_yet_has_an_empty_id_in_JSON()
    {
        var json = JsonOutput.Write(PlanOf(("r", new PropertyValue.Reference("urn:pulumi:dev::demo::a:b:C::c", PropertyValue.Unknown))));

        Assert.Matches("\"id\": \"\",\n +\"packageVersion\": \"\",\n +\"urn\": ", json);
    }

    private static Plan PlanOf(params (string Key, PropertyValue Value)[] inputs) =>
        HandMade.Plan(HandMade.Resource("demo:index:Widget", "w", HandMade.Map(inputs)));

    private static string Shown(Plan plan)
    {
        using var writer = new StringWriter();
        DiffOutput.Write(plan, new PlainTextSink(writer));
        return writer.ToString();
    }

    private static string Tree(Plan plan)
    {
        using var writer = new StringWriter();
        TreeOutput.Write(plan, new PlainTextSink(writer));
        return writer.ToString();
    }
}
