using System.Diagnostics;
using Grpc.Core;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

[Collection(ProcessEnvironment.Name)]
public sealed class RefusalTests
{
    private const string Widget = "demo:index:Widget";
    private const string WidgetUrn = "urn:pulumi:dev::demo::demo:index:Widget::w";

    [Fact]
    public async Task Two_resources_with_one_urn_are_refused() => await RefusesAsync(
        async client =>
        {
            await client.CustomAsync(Widget, "w");
            await client.CustomAsync(Widget, "w");
        },
        WidgetUrn,
        $"Duplicate resource URN '{WidgetUrn}'; try giving it a unique name");

    [Fact]
    public async Task A_type_that_is_no_token_is_told_to_the_program()
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            var error = await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync("widget", "w"));
            Assert.Equal(
                (StatusCode.InvalidArgument, "Type 'widget' is not a valid type token (must have format '*:*:*')"), (error.StatusCode, error.Status.Detail));
        });

        Assert.Empty(plan.Diagnostics);
    }

    [Fact]
    public async Task A_parent_that_was_never_registered_is_refused() => await RefusesAsync(
        client => client.CustomAsync(Widget, "w", request => request.Parent = "urn:pulumi:dev::demo::a::b"),
        "",
        "could not find parent resource urn:pulumi:dev::demo::a::b");

    [Fact]
    public async Task A_provider_that_was_never_registered_is_refused() => await RefusesAsync(
        client => client.CustomAsync(Widget, "w", request => request.Provider = "urn:pulumi:dev::demo::pulumi:providers:demo::p::1"),
        WidgetUrn,
        $"unknown provider 'urn:pulumi:dev::demo::pulumi:providers:demo::p::1' for resource '{WidgetUrn}'");

    [Fact]
    public async Task A_provider_reference_of_another_form_is_refused() => await RefusesAsync(
        client => client.CustomAsync(Widget, "w", request => request.Provider = "nonsense"),
        WidgetUrn,
        $"bad provider reference 'nonsense' for resource '{WidgetUrn}': expected '::' in provider reference 'nonsense'");

    [Fact]
    public async Task A_default_provider_that_is_disabled_is_refused() => await RefusesAsync(
        client => client.CustomAsync(Widget, "w"),
        WidgetUrn,
        $"Default provider for 'demo' disabled. '{WidgetUrn}' must use an explicit provider.",
        ("pulumi:disable-default-providers", new ConfigValue("""["demo"]""", """["demo"]""", IsSecret: false)));

    [Fact]
    public async Task Outputs_of_a_resource_that_was_never_registered_are_refused() => await RefusesAsync(
        async client => await client.Monitor.RegisterResourceOutputsAsync(new() { Urn = WidgetUrn, Outputs = new() }),
        "",
        $"cannot complete a resource '{WidgetUrn}' whose registration isn't pending");

    [Fact]
    public async Task After_a_refusal_nothing_is_planned()
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            await client.CustomAsync(Widget, "before");
            await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(Widget, "before"));
            await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(Widget, "after"));
        });

        Assert.Equal(["demo-dev"], plan.Steps.Select(step => step.State.Name));
    }

    [Fact]
    public async Task A_program_that_fails_without_a_word_is_reported()
    {
        var plan = await PreviewRun.InProcessAsync(ProgramClient.Stack(), () => Task.FromResult(3));

        Assert.Equal("an unhandled error occurred: Program exited with non-zero exit code: 3", Assert.Single(plan.Diagnostics).Message);
    }

    [Fact]
    public async Task What_a_process_writes_becomes_messages()
    {
        var plan = await PreviewRun.ChildProcessAsync(ProgramClient.Stack(), new ProcessStartInfo("dotnet", ["--version"]));

        var message = Assert.Single(plan.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Info, message.Severity);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+", message.Message);
    }

    [Fact]
    public async Task A_process_that_fails_is_reported_with_its_code_and_with_what_it_wrote()
    {
        var plan = await PreviewRun.ChildProcessAsync(ProgramClient.Stack(), new ProcessStartInfo("dotnet", ["no-such-program.dll"]));

        Assert.Matches("Program exited with non-zero exit code: [1-9]", plan.Diagnostics[^1].Message);
        Assert.Contains(
            plan.Diagnostics,
            diagnostic => diagnostic.Severity == DiagnosticSeverity.InfoError && diagnostic.Message.StartsWith("Could not execute", StringComparison.Ordinal));
    }

    private static async Task RefusesAsync(
        Func<ProgramClient, Task> program, string urn, string message, params (string Key, ConfigValue Value)[] config)
    {
        var plan = await ProgramClient.RunAsync(
            async client =>
            {
                var error = await Assert.ThrowsAsync<RpcException>(() => program(client));
                Assert.Equal(StatusCode.Unavailable, error.StatusCode);
            },
            config);

        Assert.Equal(new Diagnostic(DiagnosticSeverity.Error, urn, message), Assert.Single(plan.Diagnostics));
    }
}
