using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>What the engine asks of a program that it runs: on a free loopback port, opened when the first callback is registered.</summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<ByteString, CancellationToken, Task<IMessage>>> callbacks = new();
    private readonly Lazy<LoopbackServer> server;
    private int registered;

    public CallbackServer() => server = new(() => new LoopbackServer(Table()));

    /// <summary>Registers a callback, and gives the message by which the engine reaches it.</summary>
    /// <param name="answer">Reads the request, and gives the response.</param>
    public Callback Register(Func<ByteString, CancellationToken, Task<IMessage>> answer)
    {
        // What runs for the engine sees what the code that offered it saw: its run, its logger, its AsyncLocals.
        var context = ExecutionContext.Capture();
        var token = Interlocked.Increment(ref registered).ToString(System.Globalization.CultureInfo.InvariantCulture);
        callbacks[token] = (request, cancellation) => InContext(context, () => answer(request, cancellation));
        return new Callback { Target = server.Value.Address, Token = token };
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await server.Value.DisposeAsync().ConfigureAwait(false);
        }
    }

    private RpcTable Table()
    {
        var table = new RpcTable();
        table.Add<CallbackInvokeRequest, CallbackInvokeResponse>("pulumirpc.Callbacks", "Invoke", AnswerAsync);
        return table;
    }

    private async Task<CallbackInvokeResponse> AnswerAsync(CallbackInvokeRequest request, CancellationToken cancellation)
    {
        if (!callbacks.TryGetValue(request.Token, out var answer))
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"Callback with token {request.Token} not found"));
        }

        try
        {
            return new CallbackInvokeResponse { Response = (await answer(request.Request, cancellation).ConfigureAwait(false)).ToByteString() };
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw new RpcException(new Status(StatusCode.Unknown, exception.Message));
        }
    }

    private static Task<IMessage> InContext(ExecutionContext? context, Func<Task<IMessage>> answer)
    {
        if (context is null)
        {
            return answer();
        }

        var task = Task.FromResult<IMessage>(null!);
        ExecutionContext.Run(context, _ => task = answer(), null);
        return task;
    }
}
