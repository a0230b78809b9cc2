using Payments.Infra.Sdk.Tests.Engine;
using Pulumi;

namespace Payments.Infra.Sdk.Tests;

[Collection(EngineTests.Name)]
public sealed class ConfigTests
{
    [Theory]
    [InlineData("test:name")]
    [InlineData("test:config:name")]
    public async Task A_value_is_found_under_its_namespace(string key) =>
        Assert.Equal("x", await ReadAsync(new() { [key] = "x" }, config => config.Require("name")));

    [Fact]
    public async Task A_structured_value_is_read_as_a_type() =>
        Assert.Equal(new List<int> { 1, 2 }, await ReadAsync(new() { ["test:list"] = "[1,2]" }, config => config.RequireObject<List<int>>("list")));

    [Fact]
    public async Task A_missing_value_names_the_command_that_sets_it() =>
        Assert.Equal(
            "Missing Required configuration variable 'test:name'\n\tplease set a value using the command `pulumi config set test:name <value>`",
            await ErrorAsync([], config => config.Require("name")));

    [Fact]
    public async Task A_value_of_the_wrong_type_is_shown() =>
        Assert.Equal(
            "Configuration 'test:size' value 'big' is not a valid Int32",
            await ErrorAsync(new() { ["test:size"] = "big" }, config => config.RequireInt32("size")));

    [Fact]
    public async Task A_secret_of_the_wrong_type_is_not_shown() =>
        Assert.DoesNotContain(
            "hush", await ErrorAsync(new() { ["test:size"] = "hush" }, config => config.RequireInt32("size"), "test:size"), StringComparison.Ordinal);

    [Fact]
    public async Task Truth_values_are_true_and_false_alone() =>
        Assert.Contains(
            "is not a valid Boolean", await ErrorAsync(new() { ["test:on"] = "True" }, config => config.RequireBoolean("on")), StringComparison.Ordinal);

    [Fact]
    public async Task A_required_secret_is_a_secret_output() =>
        Assert.True(await Output.IsSecretAsync(await ReadAsync(new() { ["test:name"] = "x" }, config => config.RequireSecret("name"))));

    [Fact]
    public async Task A_missing_optional_value_is_null() =>
        Assert.Null(await ReadAsync([], config => config.GetSecret("name")));

    private static async Task<T> ReadAsync<T>(Dictionary<string, string> values, Func<Config, T> read)
    {
        var result = default(T);
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(() => { result = read(new Config()); }), values);
        Assert.Empty(engine.Logged);
        return result!;
    }

    private static async Task<string> ErrorAsync<T>(Dictionary<string, string> values, Func<Config, T> read, params string[] secretKeys)
    {
        var engine = new RecordingEngine();
        await engine.RunAsync(() => Deployment.RunAsync(() => { read(new Config()); }), values, secretKeys);
        return Assert.Single(engine.Logged).Message;
    }
}
