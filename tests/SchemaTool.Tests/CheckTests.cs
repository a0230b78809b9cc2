namespace Payments.Infra.SchemaTool.Tests;

public sealed class CheckTests
{
    private const string Widget = "demo:shop:Widget";
    private const string Part = "Pulumi.Demo.Shop.Inputs.PartArgs";

    [Fact]
    public async Task Lines_as_the_package_has_them_pass()
    {
        using var package = await WithEverythingAsync();
        var result = await package.RunAsync("check");

        Assert.Equal((0, "Every line is as the packages say."), (result.Code, result.Output));
    }

    [Theory]
    [InlineData(Widget, "\"default\": \"red\", ", "", "inputs.colour.default: the schema says nothing, the package \"red\"")]
    [InlineData(Widget, "\"default\": \"red\"", "\"default\": \"blue\"", "inputs.colour.default: the schema says \"blue\", the package \"red\"")]
    [InlineData(
        Widget,
        "\"size\": {\"type\": \"integer\", \"required\": true",
        "\"size\": {\"type\": \"string\", \"required\": true",
        "inputs.size.type: the schema says \"string\", the package \"integer\"")]
    [InlineData(Widget, "\"integer\", \"required\": true", "\"integer\"", "inputs.size.required: the schema says nothing, the package true")]
    [InlineData(
        Widget, "\"nullable\": true, \"member\": \"Parts\"", "\"member\": \"Parts\"", "outputs.parts.nullable: the schema says nothing, the package true")]
    [InlineData(Widget, "\"v2\", \"v1\"", "\"v1\", \"v2\"", "aliases[0]: the schema says \"v1\", the package \"v2\"")]
    [InlineData(Widget, ", \"demo:store/v1:Widget\"", "", "aliases[2]: the schema says nothing, the package \"demo:store/v1:Widget\"")]
    [InlineData(Widget, "\"secret\": true, ", "", "inputs.secret.secret: the schema says nothing, the package true")]
    [InlineData(
        Widget, "\"secretOutputs\": [\"secret\"]", "\"secretOutputs\": [\"size\"]", "secretOutputs[0]: the schema says \"size\", the package \"secret\"")]
    [InlineData(
        Widget,
        "\"tags\": {",
        "\"tagz\": {",
        "inputs.tagz: the schema says {\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}, \"member\": \"Tags\"}, the package nothing")]
    [InlineData(Part, "\"default\": false, ", "", "inputs.hidden.default: the schema says nothing, the package false")]
    [InlineData("Pulumi.Demo.Shop.Action", "\"Deny-all\"", "\"Deny-some\"", "enum[1].value: the schema says \"Deny-some\", the package \"Deny-all\"")]
    [InlineData(
        "pulumi:providers:demo",
        "\"environment\": \"DEMO_FLAG\"",
        "\"environment\": \"FLAG\"",
        "inputs.flag.environment: the schema says \"FLAG\", the package \"DEMO_FLAG\"")]
    public async Task A_changed_line_is_reported_with_its_place(string key, string from, string to, string expected)
    {
        using var package = await WithEverythingAsync();
        var number = Array.FindIndex(package.Schema.Split('\n'), line => line.StartsWith($"    \"{key}\": ", StringComparison.Ordinal)) + 1;
        var lines = package.Schema.Split('\n');
        Assert.Contains(from, lines[number - 1], StringComparison.Ordinal);
        lines[number - 1] = lines[number - 1].Replace(from, to, StringComparison.Ordinal);
        package.Schema = string.Join('\n', lines);

        var result = await package.RunAsync("check");
        Assert.Equal(1, result.Code);
        Assert.Contains($"schemas/pulumi-demo.json:{number}: {key}: {expected}", result.Lines);
    }

    [Theory]
    [InlineData("\"weight\": {\"type\": \"number\", \"default\": 0.5, ", "\"weight\": {\"type\": \"number\", \"default\": 0.5, ")]
    [InlineData("\"count\": {\"type\": \"integer\"", "\"count\": {\"type\": \"number\"")]
    [InlineData("\"member\": \"Deny_all\"", "\"member\": \"DenyAll\"")]
    [InlineData("\"member\": \"Size\"", "\"member\": \"SizeValue\"")]
    public async Task What_the_package_cannot_say_is_no_difference(string from, string to)
    {
        using var package = await WithEverythingAsync();
        package.Schema = package.Schema.Replace(from, to, StringComparison.Ordinal);

        Assert.Equal(0, (await package.RunAsync("check")).Code);
    }

    [Fact]
    public async Task A_type_too_many_or_too_few_is_reported()
    {
        using var package = await WithEverythingAsync();
        package.Schema = package.Schema.Replace("    \"Pulumi.Demo.Shop.Colour\": {", "    \"Pulumi.Demo.Shop.Color\": {", StringComparison.Ordinal)
            .Replace("\"default\": \"red\", ", "", StringComparison.Ordinal);

        var output = (await package.RunAsync("check")).Lines.ToList();
        Assert.Contains(output, line => line.EndsWith(": Pulumi.Demo.Shop.Color: no resource or function needs this type", StringComparison.Ordinal));
        Assert.Contains(
            output, line => line.EndsWith(": Pulumi.Demo.Shop.Colour: is missing; a resource or function needs this type", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_the_package_lost_is_reported_with_its_line()
    {
        using var package = await WithEverythingAsync();
        package.Change("shop/index.js", "\"demo:shop:Bundle\"", "\"demo:shop:Parcel\"");

        Assert.Equal(
            "error: schemas/pulumi-demo.json:5: npm package @pulumi/demo has no resource or function 'demo:shop:Bundle'; did you mean 'demo:shop:Parcel'?",
            (await package.RunAsync("check")).Error);
    }

    private static async Task<DemoPackage> WithEverythingAsync()
    {
        var package = new DemoPackage();
        Assert.Equal(0, (await package.RunAsync("add", Widget, "demo:shop:Bundle", "demo:shop:getWidget", "pulumi:providers:demo")).Code);
        return package;
    }
}
