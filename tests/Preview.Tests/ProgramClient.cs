using Grpc.Net.Client;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>A program that speaks the engine's protocol itself, as an SDK would.</summary>
internal sealed class ProgramClient
{
    public const string StackUrn = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";

    private ProgramClient(string address)
    {
        Channel = GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
        {
            MaxReceiveMessageSize = null,

            // One connection for all calls, as clients of other languages have it.
            HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = false },
        });
        Monitor = new ResourceMonitor.ResourceMonitorClient(Channel);
        Engine = new Pulumirpc.Engine.EngineClient(Channel);
    }

    public GrpcChannel Channel { get; }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Pulumirpc.Engine.EngineClient Engine { get; }

    /// <summary>Runs a program against the engine, after the stack is registered.</summary>
    public static Task<Plan> RunAsync(Func<ProgramClient, Task> program, params (string Key, ConfigValue Value)[] config) =>
        RunAsync(program, Stack(config: config));

    public static Task<Plan> RunAsync(Func<ProgramClient, Task> program, StackSettings stack) => RunAsync(program, stack, new());

    /// <summary>Runs a program against what another plan left, after the stack is registered.</summary>
    public static Task<Plan> RunAsync(Func<ProgramClient, Task> program, Plan last, UpdateScope? scope = null) =>
        RunAsync(program, Stack(), new() { Baseline = SavedState.Of(last), Scope = scope ?? UpdateScope.Everything });

    public static Task<Plan> RunAsync(Func<ProgramClient, Task> program, StackSettings stack, PlanOptions options) =>
        PreviewRun.InProcessAsync(stack, options, () => MainAsync(program));

    /// <summary>The program as the process that an engine has started.</summary>
    public static async Task<int> MainAsync(Func<ProgramClient, Task> program)
    {
        var client = new ProgramClient(Environment.GetEnvironmentVariable("PULUMI_MONITOR")!);
        var name = $"{Environment.GetEnvironmentVariable("PULUMI_PROJECT")}-{Environment.GetEnvironmentVariable("PULUMI_STACK")}";
        try
        {
            await client.RegisterAsync(new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = name });
            await program(client);
            await client.Monitor.SignalAndWaitForShutdownAsync(new());
            return 0;
        }
        finally
        {
            client.Channel.Dispose();
        }
    }

    public static StackSettings Stack(string project = "demo", params (string Key, ConfigValue Value)[] config) => new(
        new ProjectSettings(project, "/", "/", ImmutableSortedDictionary<string, DeclaredConfig>.Empty),
        "dev",
        config.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        request.AcceptSecrets = true;
        request.AcceptResources = true;
        return await Monitor.RegisterResourceAsync(request);
    }

    public Task<RegisterResourceResponse> CustomAsync(string type, string name, Action<RegisterResourceRequest>? change = null)
    {
        var request = new RegisterResourceRequest { Type = type, Name = name, Parent = StackUrn, Custom = true, Object = new() };
        change?.Invoke(request);
        return RegisterAsync(request);
    }
}
