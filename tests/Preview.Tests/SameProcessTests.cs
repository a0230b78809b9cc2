using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Payments.Infra.Preview.Engine;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>One address, two ways to it: over gRPC, and directly from the same process.</summary>
public sealed class SameProcessTests
{
    private const string Monitor = "pulumirpc.ResourceMonitor";

    [Fact]
    public async Task A_program_of_this_process_needs_no_socket()
    {
        DeploymentInfo? info = null;
        await RunAsync(async address => info = DeploymentInfo.Parser.ParseFrom(await CallAsync(address, "GetDeploymentInfo", new Empty())));

        Assert.Equal("demo", info?.Project);
    }

    [Fact]
    public async Task Both_ways_lead_to_the_same_plan()
    {
        var plan = await RunAsync(async address =>
        {
            await CallAsync(address, "RegisterResource", new RegisterResourceRequest { Type = "my:app:Direct", Name = "direct" });
            using var channel = GrpcChannel.ForAddress($"http://{address}");
            await new ResourceMonitor.ResourceMonitorClient(channel).RegisterResourceAsync(new() { Type = "my:app:Remote", Name = "remote" });
        });

        Assert.Equal(["direct", "remote"], plan.Steps.Select(step => step.State.Name).Order());
    }

    [Fact]
    public async Task What_the_engine_does_not_answer_is_unimplemented_both_ways()
    {
        var codes = new List<StatusCode>();
        await RunAsync(async address =>
        {
            codes.Add((await Assert.ThrowsAsync<RpcException>(() => CallAsync(address, "Guess", new Empty()))).StatusCode);
            using var channel = GrpcChannel.ForAddress($"http://{address}");
            var marshaller = Marshallers.Create<Empty>(message => message.ToByteArray(), Empty.Parser.ParseFrom);
            var guess = new Method<Empty, Empty>(MethodType.Unary, Monitor, "Guess", marshaller, marshaller);
            codes.Add((await Assert.ThrowsAsync<RpcException>(
                () => channel.CreateCallInvoker().AsyncUnaryCall(guess, null, default, new Empty()).ResponseAsync)).StatusCode);
        });

        Assert.Equal([StatusCode.Unimplemented, StatusCode.Unimplemented], codes);
    }

    [Fact]
    public async Task An_engine_that_has_ended_is_not_there_any_more()
    {
        Func<string, string, byte[], CancellationToken, Task<byte[]>>? kept = null;
        await RunAsync(address =>
        {
            kept = Find(address);
            return Task.CompletedTask;
        });

        var exception = await Assert.ThrowsAsync<RpcException>(() => kept!(Monitor, "GetDeploymentInfo", [], CancellationToken.None));
        Assert.Equal(StatusCode.Unavailable, exception.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_none_is_told_with_its_method()
    {
        RpcException? exception = null;
        await RunAsync(async address => exception = await Assert.ThrowsAsync<RpcException>(
            () => Find(address)!(Monitor, "RegisterResource", [0xFF, 0xFF, 0xFF], CancellationToken.None)));

        Assert.StartsWith("the request of RegisterResource is no RegisterResourceRequest: ", exception!.Status.Detail, StringComparison.Ordinal);
    }

    private static Task<Plan> RunAsync(Func<string, Task> program) => PreviewRun.InProcessAsync(ProgramClient.Stack(), async () =>
    {
        await program(Environment.GetEnvironmentVariable("PULUMI_MONITOR")!);
        return 0;
    });

    private static Task<byte[]> CallAsync(string address, string method, IMessage request) =>
        Find(address)!(Monitor, method, request.ToByteArray(), CancellationToken.None);

    private static Func<string, string, byte[], CancellationToken, Task<byte[]>>? Find(string address) =>
        AppContext.GetData($"pulumirpc:{address}") as Func<string, string, byte[], CancellationToken, Task<byte[]>>;
}
