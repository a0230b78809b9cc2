using Payments.Infra.Preview.Cli;
using Payments.Infra.Stacks.Configuration;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>What a key means can be asked where the stack is.</summary>
public sealed class ConfigCommandTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task Every_key_has_a_line_with_what_stands_there_and_its_default()
    {
        Assert.Equal(0, await RunAsync());

        var lines = output.ToString().Split('\n');
        Assert.EndsWith(" a whole number (365)", Assert.Single(lines, line => line.StartsWith("payments:azure.archive.days ", StringComparison.Ordinal)));
        Assert.Equal(SettingKeys.Read().Length, lines.Count(line => line.StartsWith("payments:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_key_is_explained_with_what_each_stack_says()
    {
        await RunAsync("--explain", "payments:data.postgres.maxConnections");

        Assert.Equal(
            """
            payments:data.postgres.maxConnections
              Connections that the server takes. Default 400; allowed 20 to 5000.

              type         a whole number
              allowed      20 to 5000
              default      400
              declared     components/Data/Postgres/PostgresSettings.cs
              dev          200
              local        100
              prod         not said
              prod-global  not said
              prod-neu     not said
              prod-weu     not said
            """,
            output.ToString().TrimEnd().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Choices_are_explained_each()
    {
        await RunAsync("--explain", "azure.baseline");

        Assert.Contains("\n               development: A small development environment.\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure.pools.apps1.max", "payments:azure.pools.<name>.max")]
    [InlineData("tenants[0].id", "payments:tenants[].id")]
    [InlineData("tenants.id", "payments:tenants[].id")]
    public async Task A_key_is_found_as_a_stack_file_has_it(string key, string expected)
    {
        await RunAsync("--explain", key);

        Assert.StartsWith(expected + "\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure.regoin", "error: there is no key 'payments:azure.regoin'; did you mean 'payments:azure.region'?")]
    [InlineData("regoin", "error: there is no key 'payments:regoin'; did you mean 'payments:azure.region' or 'payments:entry.region'?")]
    [InlineData("xyzzyxyzzy", "error: there is no key 'payments:xyzzyxyzzy'; 'config' lists all.")]
    [InlineData(
        "services.saga-service.version",
        "error: payments:services.saga-service.version: is a key of before; write it as payments:releases.saga-service.stable")]
    public async Task A_key_that_does_not_exist_is_told_with_the_one_that_was_meant(string key, string expected)
    {
        Assert.Equal(1, await RunAsync("--explain", key));

        Assert.Equal(expected, error.ToString().TrimEnd());
    }

    [Fact]
    public async Task Both_questions_at_once_are_refused()
    {
        Assert.Equal(1, await RunAsync("--list", "--explain", "azure.region"));

        Assert.StartsWith("error: --list and --explain are two questions", error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        var streams = OutputStreams.Plain(output, error);
        return PreviewCli.RunAsync(
            ["config", .. arguments], () => throw new InvalidOperationException("No program is run."), streams, ConfigCommand.Create(streams));
    }
}
