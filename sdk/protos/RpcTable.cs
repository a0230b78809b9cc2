using Google.Protobuf;
using Grpc.Core;

namespace Pulumirpc;

/// <summary>Answers calls by service and method. Messages are read here, not by generated services, which use protobuf's own nesting limit.</summary>
internal sealed class RpcTable
{
    private readonly Dictionary<(string Service, string Method), RpcAnswer> answers = [];

    /// <summary>Takes what goes wrong in an answer that is no error of the protocol; the caller learns no more than that something did.</summary>
    public Action<Exception> Failed { get; init; } = _ => { };

    /// <summary>Every call that is answered.</summary>
    public IEnumerable<(string Service, string Method)> Methods => answers.Keys;

    public void Add<TRequest, TResponse>(string service, string method, Func<TRequest, CancellationToken, Task<TResponse>> answer)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => answers.Add((service, method), async (request, cancellation) =>
            (await answer(Read<TRequest>(method, request), cancellation).ConfigureAwait(false)).ToByteArray());

    /// <summary>Answers a call, in messages as they are on the wire.</summary>
    /// <exception cref="RpcException">Nobody answers such calls, the request is none, or the answer is an error.</exception>
    public async Task<byte[]> AnswerAsync(string service, string method, byte[] request, CancellationToken cancellation)
    {
        if (!answers.TryGetValue((service, method), out var answer))
        {
            throw new RpcException(new Status(StatusCode.Unimplemented, $"unknown method {method} for service {service}"));
        }

        try
        {
            return await answer(request, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, $"the caller of {method} has gone"));
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            Failed(exception);
            throw new RpcException(new Status(StatusCode.Unknown, "Exception was thrown by handler."));
        }
    }

    private static T Read<T>(string method, byte[] request)
        where T : class, IMessage<T>, new()
    {
        try
        {
            return Messages.Parse<T>(request);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new RpcException(new Status(StatusCode.Internal, $"the request of {method} is no {typeof(T).Name}: {exception.Message}"));
        }
    }

    private delegate Task<byte[]> RpcAnswer(byte[] request, CancellationToken cancellation);
}
