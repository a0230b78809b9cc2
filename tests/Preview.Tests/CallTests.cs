using Payments.Infra.Preview.Engine;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>Calls that programs make beside registering resources.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class CallTests
{
    [Fact]
    public async Task A_method_answers_nothing_which_means_unknown() => await ProgramClient.RunAsync(async client =>
        Assert.Empty((await client.Monitor.CallAsync(new() { Tok = "demo:index:Widget/turn", Args = new() })).Return.Fields));

    [Fact]
    public async Task A_package_keeps_its_reference() => await ProgramClient.RunAsync(async client =>
    {
        var first = await client.Monitor.RegisterPackageAsync(new() { Name = "demo", Version = "1.2.3" });
        var again = await client.Monitor.RegisterPackageAsync(new() { Name = "demo", Version = "1.2.3" });
        var other = await client.Monitor.RegisterPackageAsync(new() { Name = "demo", Version = "1.2.4" });

        Assert.Equal(first.Ref, again.Ref);
        Assert.NotEqual(first.Ref, other.Ref);
    });

    [Fact]
    public async Task A_resource_of_a_package_has_the_provider_of_its_version()
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            var package = await client.Monitor.RegisterPackageAsync(new() { Name = "demo", Version = "1.2.3" });
            await client.CustomAsync("demo:index:Widget", "w", request => request.PackageRef = package.Ref);
        });

        Assert.Contains("::default_1_2_3::", plan.Steps[^1].State.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_version_of_the_engine_will_do() => await ProgramClient.RunAsync(async client =>
        Assert.NotNull(await client.Engine.RequirePulumiVersionAsync(new() { PulumiVersionRange = ">=3.0.0" })));

    [Fact]
    public async Task Waiting_for_a_debugger_is_told()
    {
        var plan = await ProgramClient.RunAsync(async client =>
            await client.Engine.StartDebuggingAsync(new StartDebuggingRequest { Message = "attach to 42" }));

        Assert.Equal((DiagnosticSeverity.Info, "attach to 42"), plan.Diagnostics.Select(message => (message.Severity, message.Message)).Single());
    }
}
