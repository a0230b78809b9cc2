using System.Net;
using System.Net.Sockets;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>Whoever else connects to the engine's port, and whatever they send: the program's plan is the same.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class BadClientTests
{
    /// <summary>How a client of HTTP/2 begins, with empty settings.</summary>
    private static readonly byte[] Preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];

    public static TheoryData<string, byte[]> Garbage => new()
    {
        { "nothing", [] },
        { "HTTP/1.1", [.. "GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8] },
        { "noise", [.. Enumerable.Range(0, 70_000).Select(index => (byte)(index * 31))] },
        { "half a preface", Preface[..10] },
        { "a frame of 16 MiB that never comes", [.. Preface, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1] },
        { "half a frame of headers", [.. Preface, 0, 0, 50, 1, 4, 0, 0, 0, 1, 0x83, 0x86] },
        { "headers that are none", [.. Preface, 0, 0, 4, 1, 5, 0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF] },
    };

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_that_ends_disturbs_nobody(string what, byte[] bytes)
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            using (await SendAsync(client, bytes))
            {
            }

            await client.CustomAsync("demo:index:Thing", "after");
        });

        Assert.True(plan.Steps.Any(step => step.State.Name == "after") && !plan.Failed, what);
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task A_connection_that_stays_open_holds_nobody_up(string what, byte[] bytes)
    {
        Socket? open = null;
        var plan = await ProgramClient.RunAsync(async client => open = await SendAsync(client, bytes));
        open!.Dispose();

        Assert.True(!plan.Failed, what);
    }

    /// <summary>A message begins with its length in four bytes. The real engine takes up to 400 MiB.</summary>
    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 1, 0, 10, 2 }, StatusCode.Internal)]
    [InlineData(new byte[] { 0, 25, 0, 0, 1, 10, 2 }, StatusCode.ResourceExhausted)]
    public async Task Half_a_message_and_one_that_is_too_long_are_told_to_their_sender(byte[] bytes, StatusCode expected)
    {
        HttpResponseMessage? response = null;
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var plan = await ProgramClient.RunAsync(async client =>
        {
            using var body = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/grpc") } };
            response = await http.PostAsync(new Uri($"http://{Address(client)}/pulumirpc.ResourceMonitor/RegisterResource"), body);
        });

        var headers = response!.Headers.Contains("grpc-status") ? response.Headers : response.TrailingHeaders;
        Assert.Equal($"{(int)expected}", headers.GetValues("grpc-status").Single());
        Assert.False(plan.Failed);
    }

    [Fact]
    public async Task A_message_of_40_MiB_is_taken()
    {
        var text = new string('x', 40 * 1024 * 1024);
        var plan = await ProgramClient.RunAsync(
            client => client.CustomAsync("demo:index:Thing", "large", request => request.Object.Fields["text"] = Value.ForString(text)));

        Assert.Contains(plan.Steps, step => step.State.Name == "large");
    }

    /// <summary>A call may wait for what another one brings: no number of open calls is too large.</summary>
    [Fact]
    public async Task Three_hundred_calls_can_be_open_at_once()
    {
        const int Count = 300;
        const string Target = "127.0.0.1:1";
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<string, string, byte[], CancellationToken, Task<byte[]>> answer = async (_, _, bytes, cancellation) =>
        {
            var request = TransformRequest.Parser.ParseFrom(CallbackInvokeRequest.Parser.ParseFrom(bytes).Request);
            if (Interlocked.Increment(ref arrived) == Count)
            {
                all.SetResult();
            }

            await all.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellation);
            var response = new TransformResponse { Properties = request.Properties, Options = request.Options };
            return new CallbackInvokeResponse { Response = response.ToByteString() }.ToByteArray();
        };
        AppContext.SetData($"pulumirpc:{Target}", answer);
        try
        {
            var plan = await ProgramClient.RunAsync(client => Task.WhenAll(Enumerable.Range(0, Count).Select(number => client.CustomAsync(
                "demo:index:Thing", $"thing-{number}", request => request.Transforms.Add(new Callback { Target = Target, Token = "t" })))));

            Assert.Equal(Count, plan.Steps.Count(step => step.State.Type == "demo:index:Thing"));
        }
        finally
        {
            AppContext.SetData($"pulumirpc:{Target}", null);
        }
    }

    private static string Address(ProgramClient client) => client.Channel.Target;

    private static async Task<Socket> SendAsync(ProgramClient client, byte[] bytes)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPEndPoint.Parse(Address(client)));
        await socket.SendAsync(bytes);
        return socket;
    }
}
