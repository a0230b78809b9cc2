using System.Text.Json.Nodes;

namespace Payments.Infra.SchemaTool.Tests;

public sealed class AddTests
{
    [Fact]
    public async Task A_resource_comes_with_every_type_that_it_needs_in_ordinal_order()
    {
        using var package = new DemoPackage();
        Assert.Equal(0, (await package.RunAsync("add", "demo:shop:Widget")).Code);
        Assert.Equal(0, (await package.RunAsync("add", "demo:shop:Bundle")).Code);

        var schema = JsonNode.Parse(package.Schema)!;
        Assert.Equal(["demo:shop:Bundle", "demo:shop:Widget"], schema["resources"]!.AsObject().Select(line => line.Key));
        Assert.Equal(
            ["Pulumi.Demo.Shop.Action", "Pulumi.Demo.Shop.Colour", "Pulumi.Demo.Shop.Inputs.PartArgs", "Pulumi.Demo.Shop.Outputs.PartResponse"],
            schema["types"]!.AsObject().Select(line => line.Key));
    }

    [Fact]
    public async Task Each_thing_has_one_line()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Bundle");

        Assert.Contains("""    "demo:shop:Bundle": {"csharp": "Pulumi.Demo.Shop.Bundle", "args": """, package.Schema, StringComparison.Ordinal);
        Assert.Equal(8, package.Schema.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Lines_that_are_there_stay_as_they_are()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Widget");
        package.Schema = package.Schema.Replace("\"Deny_all\"", "\"DenyAll\"", StringComparison.Ordinal);
        var before = package.Schema.Split('\n');

        Assert.Equal(0, (await package.RunAsync("add", "demo:shop:getWidget")).Code);
        Assert.Contains("\"DenyAll\"", package.Schema, StringComparison.Ordinal);
        Assert.All(
            before.Where(line => line.StartsWith("    ", StringComparison.Ordinal)),
            line => Assert.Contains(line.TrimEnd(','), package.Schema, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_added_and_what_was_assumed_is_said()
    {
        using var package = new DemoPackage();

        var output = (await package.RunAsync("add", "demo:shop:Widget")).Lines.ToList();
        Assert.Contains("added demo:shop:Widget", output);
        Assert.Contains("added Pulumi.Demo.Shop.Action", output);
        Assert.Contains("assumed demo:shop:Widget: its namespace ends in 'Shop' (otherwise: --namespace <name>)", output);
        Assert.Contains("assumed Pulumi.Demo.Shop.WidgetArgs: 'size' is an integer (otherwise: --double size)", output);
        Assert.DoesNotContain(output, line => line.Contains("weight", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_say_otherwise_and_the_schema_keeps_it()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Widget", "--namespace", "SHOP", "--double", "size");
        var result = await package.RunAsync("add", "demo:shop:getWidget");

        var schema = JsonNode.Parse(package.Schema)!;
        Assert.Equal("SHOP", (string?)schema["namespaces"]!["shop"]);
        Assert.Equal("number", (string?)schema["resources"]!["demo:shop:Widget"]!["inputs"]!["size"]!["type"]);
        Assert.Equal("Pulumi.Demo.SHOP.GetWidget", (string?)schema["functions"]!["demo:shop:getWidget"]!["csharp"]);
        Assert.DoesNotContain("namespace", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await package.RunAsync("check")).Code);
    }

    [Fact]
    public async Task The_namespace_of_a_module_that_is_there_is_no_assumption()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Widget");

        Assert.Equal("added demo:shop:getWidget", (await package.RunAsync("add", "demo:shop:getWidget")).Output);
    }

    [Theory]
    [InlineData("demo:shop:Wigdet", "npm package @pulumi/demo has no resource or function 'demo:shop:Wigdet'; did you mean 'demo:shop:Widget'?")]
    [InlineData("demo:store:Widget", "npm package @pulumi/demo has no resource or function 'demo:store:Widget'; did you mean 'demo:shop:Widget'?")]
    [InlineData("demo:shop:Elephant", "npm package @pulumi/demo has no resource or function 'demo:shop:Elephant'")]
    [InlineData("demmo:shop:Widget", "there is no schema of package 'demmo'; did you mean 'demo'?")]
    [InlineData("elephant:shop:Widget", "there is no schema of package 'elephant'; there are: demo")]
    [InlineData("Widget", "'Widget' is no token; one is <package>:<module>:<Name>, such as azure-native:network:DdosProtectionPlan")]
    public async Task A_token_that_is_not_there_is_refused_with_the_nearest(string token, string expected)
    {
        using var package = new DemoPackage();
        var result = await package.RunAsync("add", token);

        Assert.Equal($"error: {expected}", result.Error);
        Assert.Equal(1, result.Code);
        Assert.Equal(DemoPackage.Empty, package.Schema);
    }

    [Fact]
    public async Task A_resource_that_is_there_is_refused()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Widget");

        Assert.Equal(
            "error: schemas/pulumi-demo.json: 'demo:shop:Widget' is there already; refresh rewrites it",
            (await package.RunAsync("add", "demo:shop:Widget")).Error);
    }
}
