using System.Collections.Concurrent;
using System.Text.Json;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;

namespace Payments.Infra.Sdk.Tests.Engine;

/// <summary>An engine that writes down what a program says, and answers as a preview would.</summary>
internal sealed class RecordingEngine
{
    public ConcurrentQueue<RegisterResourceRequest> Registered { get; } = new();

    public ConcurrentQueue<ReadResourceRequest> Read { get; } = new();

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<LogRequest> Logged { get; } = new();

    /// <summary>Does something when a message comes.</summary>
    public Action<LogRequest> Hears { get; set; } = _ => { };

    public int Shutdowns { get; private set; }

    /// <summary>What a resource is answered with; its inputs with nothing added when left as it is.</summary>
    public Func<RegisterResourceRequest, RegisterResourceResponse> Answer { get; set; } = Echo;

    public RegisterResourceRequest Resource(string name) => Assert.Single(Registered, request => request.Name == name);

    public static string UrnOf(RegisterResourceRequest request)
    {
        var isAtTop = request.Parent.Length == 0 || request.Parent.Contains("pulumi:pulumi:Stack");
        return $"urn:pulumi:dev::test::{(isAtTop ? "" : request.Parent.Split("::")[2] + "$")}{request.Type}::{request.Name}";
    }

    public static RegisterResourceResponse Echo(RegisterResourceRequest request) =>
        new() { Urn = UrnOf(request), Object = request.Custom ? request.Object : new() };

    /// <summary>Runs a program as the CLI would, and gives its exit code.</summary>
    public async Task<int> RunAsync(Func<Task<int>> program, Dictionary<string, string>? config = null, string[]? secretKeys = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(this);
        await using var host = builder.Build();
        host.MapGrpcService<MonitorService>();
        host.MapGrpcService<EngineService>();
        await host.StartAsync();
        var port = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        var variables = new Dictionary<string, string?>
        {
            ["PULUMI_MONITOR"] = $"127.0.0.1:{port}",
            ["PULUMI_ENGINE"] = $"127.0.0.1:{port}",
            ["PULUMI_PROJECT"] = "test",
            ["PULUMI_STACK"] = "dev",
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "8",
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(config ?? []),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(secretKeys ?? []),
        };
        using var environment = new TemporaryEnvironment(variables);
        return await program().WaitAsync(TimeSpan.FromMinutes(1));
    }

    private sealed class MonitorService(RecordingEngine engine) : ResourceMonitor.ResourceMonitorBase
    {
        public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
            Task.FromResult(new SupportsFeatureResponse { HasSupport = true });

        public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
        {
            engine.Registered.Enqueue(request);
            return Task.FromResult(engine.Answer(request));
        }

        public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
        {
            engine.Read.Enqueue(request);
            return Task.FromResult(new ReadResourceResponse { Urn = $"urn:pulumi:dev::test::{request.Type}::{request.Name}", Properties = request.Properties });
        }

        public override Task<Google.Protobuf.WellKnownTypes.Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
        {
            engine.Outputs.Enqueue(request);
            return Task.FromResult(new Google.Protobuf.WellKnownTypes.Empty());
        }

        public override Task<Google.Protobuf.WellKnownTypes.Empty> SignalAndWaitForShutdown(
            Google.Protobuf.WellKnownTypes.Empty request, ServerCallContext context)
        {
            engine.Shutdowns++;
            return Task.FromResult(request);
        }
    }

    private sealed class EngineService(RecordingEngine engine) : Pulumirpc.Engine.EngineBase
    {
        public override Task<Google.Protobuf.WellKnownTypes.Empty> Log(LogRequest request, ServerCallContext context)
        {
            engine.Logged.Enqueue(request);
            engine.Hears(request);
            return Task.FromResult(new Google.Protobuf.WellKnownTypes.Empty());
        }
    }
}
