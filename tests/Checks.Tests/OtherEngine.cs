using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumi;
using Pulumirpc;

namespace Payments.Infra.Checks.Tests;

/// <summary>An engine that takes every object: it asks the stack's transforms, as Pulumi's engine does, and writes down what it is told.</summary>
internal sealed class OtherEngine
{
    private static readonly SemaphoreSlim Turn = new(1);

    private ImmutableArray<Callback> transforms = [];

    /// <summary>What the program says, as <c>severity name: message</c>, where the name is that of the resource.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    /// <summary>Names of the resources that it has taken.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>Runs a program that declares resources, and gives its exit code.</summary>
    public async Task<int> RunAsync(Action declare, bool isPreview = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        await using var host = builder.Build();
        host.MapGrpcService<MonitorService>();
        host.MapGrpcService<EngineService>();
        await host.StartAsync();
        var port = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        await Turn.WaitAsync();
        try
        {
            foreach (var (name, value) in new[]
            {
                ("MONITOR", $"127.0.0.1:{port}"), ("ENGINE", $"127.0.0.1:{port}"), ("PROJECT", "demo"), ("STACK", "dev"), ("PARALLEL", "8"),
                ("QUERY_MODE", "false"), ("DRY_RUN", isPreview ? "true" : "false"),
            })
            {
                Environment.SetEnvironmentVariable($"PULUMI_{name}", value);
            }

            var guard = new PlanGuard();
            return await Deployment.RunAsync(
                () =>
                {
                    declare();
                    guard.Complete();
                    return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                },
                guard.Options);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        transforms = request.Type == "pulumi:pulumi:Stack" ? [.. request.Transforms] : transforms;
        ImmutableArray<Callback> own = request.Type == "pulumi:pulumi:Stack" ? [] : [.. request.Transforms];
        var properties = own.IsEmpty
            ? OutputValues.Of(request.Object)
            : OutputValues.Of(request.Object, request.PropertyDependencies.ToDictionary(entry => entry.Key, entry => entry.Value.Urns));
        foreach (var transform in own.Concat(transforms))
        {
            using var channel = GrpcChannel.ForAddress($"http://{transform.Target}");
            await new Callbacks.CallbacksClient(channel).InvokeAsync(new CallbackInvokeRequest
            {
                Token = transform.Token,
                Request = new TransformRequest
                {
                    Type = request.Type,
                    Name = request.Name,
                    Custom = request.Custom,
                    Parent = request.Parent,
                    Properties = properties,
                    Options = new TransformResourceOptions { DependsOn = { request.Dependencies }, IgnoreChanges = { request.IgnoreChanges } },
                }.ToByteString(),
            });
        }

        Taken.Enqueue(request.Name);
        return new() { Urn = $"urn:pulumi:dev::demo::{request.Type}::{request.Name}", Object = request.Object ?? new Struct() };
    }

    private sealed class MonitorService(OtherEngine engine) : ResourceMonitor.ResourceMonitorBase
    {
        public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
            Task.FromResult(new SupportsFeatureResponse { HasSupport = true });

        public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
            engine.RegisterAsync(request);

        public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
            Task.FromResult(new Empty());

        public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(request);
    }

    private sealed class EngineService(OtherEngine engine) : Pulumirpc.Engine.EngineBase
    {
        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            engine.Told.Enqueue($"{request.Severity} {request.Urn.Split("::")[^1]}: {request.Message}");
            return Task.FromResult(new Empty());
        }
    }
}
