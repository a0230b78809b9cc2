namespace Payments.Infra.SchemaTool.Tests;

public sealed class RefreshTests
{
    [Fact]
    public async Task Every_line_is_as_the_package_has_it_again()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Widget");
        var right = package.Schema;
        package.Schema = right.Replace("\"default\": \"red\", ", "", StringComparison.Ordinal).Replace("\"required\": true, ", "", StringComparison.Ordinal);

        Assert.Equal("schemas/pulumi-demo.json: rewritten", (await package.RunAsync("refresh")).Output);
        Assert.Equal(right, package.Schema);
        Assert.Equal("schemas/pulumi-demo.json: as it was", (await package.RunAsync("refresh")).Output);
    }

    [Theory]
    [InlineData("\"count\": {\"type\": \"integer\"", "\"count\": {\"type\": \"number\"")]
    [InlineData("\"member\": \"Deny_all\"", "\"member\": \"DenyAll\"")]
    [InlineData(
        "\"name\": {\"type\": \"string\", \"required\": true, \"member\"", "\"name\": {\"type\": \"string\", \"required\": true, \"secret\": true, \"member\"")]
    [InlineData("\"base\": \"Pulumi.CustomResource\"", "\"base\": \"Pulumi.Demo.DemoResource\"")]
    [InlineData("  \"resources\": {\n", "  \"bases\": {\n    \"Pulumi.Demo.DemoResource\": \"Pulumi.CustomResource\"\n  },\n  \"resources\": {\n")]
    public async Task What_the_package_cannot_say_is_kept(string from, string to)
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Widget");
        var changed = package.Schema.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(package.Schema, changed);
        package.Schema = changed;

        Assert.Equal(0, (await package.RunAsync("refresh")).Code);
        Assert.Equal(changed, package.Schema);
    }

    [Fact]
    public async Task A_type_that_nothing_needs_goes()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:getWidget");
        var right = package.Schema;
        package.Schema = right.Replace("  \"types\": {\n", "  \"types\": {\n    \"Pulumi.Demo.Shop.Action\": {\"enum\": []},\n", StringComparison.Ordinal);

        Assert.Equal("schemas/pulumi-demo.json: rewritten", (await package.RunAsync("refresh")).Output);
        Assert.Equal(right, package.Schema);
    }
}
