using Grpc.Core;
using Payments.Infra.Sdk.Tests.Engine;
using Pulumi;
using Pulumirpc;

namespace Payments.Infra.Sdk.Tests;

[Collection(EngineTests.Name)]
public sealed class FailureTests
{
    private readonly RecordingEngine engine = new();

    [Fact]
    public async Task An_exception_ends_the_program_with_the_code_for_an_error_already_shown()
    {
        Assert.Equal(32, await RunAsync(() => throw new InvalidOperationException("boom")));

        var message = Assert.Single(engine.Logged).Message;
        Assert.StartsWith("Running program '", message, StringComparison.Ordinal);
        Assert.Contains("' failed with an unhandled exception:\nSystem.InvalidOperationException: boom", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stack_of_an_exception_is_that_of_the_program_alone()
    {
        await RunAsync(() => Explode(1));

        var frames = Assert.Single(engine.Logged).Message.Split('\n').Where(line => line.StartsWith("   at ", StringComparison.Ordinal)).ToList();
        Assert.Contains(frames, frame => frame.Contains(nameof(Explode), StringComparison.Ordinal));
        Assert.DoesNotContain(frames, frame => frame.StartsWith("   at Pulumi.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_exception_is_shown_without_its_stack()
    {
        await RunAsync(() => throw new RunException("set the region"));

        Assert.Equal("set the region", Assert.Single(engine.Logged).Message);
    }

    [Fact]
    public async Task An_exception_in_a_constructor_stands_at_the_resource_it_made()
    {
        await RunAsync(() => { _ = new Broken("broken"); });

        Assert.Equal("urn:pulumi:dev::test::test:index:Broken::broken", Assert.Single(engine.Logged).Urn);
    }

    [Fact]
    public async Task An_exception_in_an_apply_names_the_resource_and_the_property_that_needed_it()
    {
        await RunAsync(() =>
        {
            var bad = Output.Create(1).Apply(Explode);
            _ = new Widget("widget", new WidgetArgs { Label = bad });
        });

        Assert.StartsWith(
            "test:index:Widget resource 'widget': error serializing property \"label\": boom",
            Assert.Single(engine.Logged).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_an_apply_that_nothing_uses_fails_the_program()
    {
        Assert.Equal(32, await RunAsync(() => Output.Create(1).Apply(Explode)));
        Assert.Single(engine.Logged);
    }

    [Fact]
    public async Task What_depends_on_a_failed_resource_does_not_report_its_failure_again()
    {
        await RunAsync(() =>
        {
            var bad = new Widget("bad", new WidgetArgs { Any = (object)1.5m });
            _ = new Widget("dependent", new WidgetArgs { Label = bad.Label! });
            _ = new Widget("child", null, new CustomResourceOptions { Parent = bad });
        });

        Assert.Contains("'bad'", Assert.Single(engine.Logged).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_independent_failure_is_reported_in_an_order_that_stays()
    {
        await RunAsync(() =>
        {
            _ = new Widget("two", new WidgetArgs { Any = (object)1.5m });
            _ = new Widget("one", new WidgetArgs { Any = (object)1.5m });
        });

        Assert.Equal(["'one'", "'two'"], engine.Logged.Select(log => log.Message.Split(' ')[2].TrimEnd(':')));
    }

    [Fact]
    public async Task A_refused_registration_shows_what_the_engine_said_of_the_resource()
    {
        engine.Answer = request => request.Custom
            ? throw new RpcException(new Status(StatusCode.InvalidArgument, "no such kind"))
            : RecordingEngine.Echo(request);

        Assert.Equal(32, await RunAsync(() => { _ = new Widget("widget"); }));
        Assert.Equal("test:index:Widget resource 'widget': no such kind", Assert.Single(engine.Logged).Message);
    }

    [Fact]
    public async Task An_engine_that_has_gone_is_not_reported()
    {
        engine.Answer = request => request.Custom
            ? throw new RpcException(new Status(StatusCode.Unavailable, "shutting down"))
            : RecordingEngine.Echo(request);

        Assert.Equal(32, await RunAsync(() => { _ = new Widget("widget"); }));
        Assert.Empty(engine.Logged);
    }

    [Fact]
    public async Task A_logged_error_fails_the_program_though_it_runs_to_its_end()
    {
        Assert.Equal(1, await RunAsync(() => Log.Error("no")));
        Assert.Equal(LogSeverity.Error, Assert.Single(engine.Logged).Severity);
    }

    [Fact]
    public async Task Messages_arrive_in_the_order_they_were_said()
    {
        await RunAsync(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Log.Info($"{i}");
            }
        });

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}"), engine.Logged.Select(log => log.Message));
    }

    [Fact]
    public async Task A_failure_ends_the_program_though_a_value_that_others_wait_for_never_comes()
    {
        var code = await RunAsync(() =>
        {
            var never = new DeferredOutput<string>();
            _ = new Widget("waiting", new WidgetArgs { Label = never.Output });
            throw new InvalidOperationException("boom");
        });

        Assert.Equal(32, code);
        Assert.Single(engine.Logged);
    }

    [Fact]
    public async Task Without_an_engine_the_program_says_how_it_is_started()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
    }

    [Fact]
    public void Outside_a_run_there_is_no_instance() =>
        Assert.Equal(
            "Trying to acquire Deployment.Instance before 'Run' was called.",
            Assert.Throws<InvalidOperationException>(() => Deployment.Instance).Message);

    [Fact]
    public async Task A_stack_output_that_is_not_assigned_is_named()
    {
        await engine.RunAsync(Deployment.RunAsync<Forgetful>);

        Assert.Equal(
            "Output(s) 'endpoint' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            Assert.Single(engine.Logged).Message);
    }

    private static string Explode(int value) => throw new InvalidOperationException("boom");

    private Task<int> RunAsync(Action program) => engine.RunAsync(() => Deployment.RunAsync(program));

    private sealed class Broken : ComponentResource
    {
        public Broken(string name)
            : base("test:index:Broken", name) => throw new InvalidOperationException("boom");
    }

    private sealed class Forgetful : Stack
    {
        [Output("endpoint")]
        public Output<string> Endpoint { get; set; } = null!;
    }
}
