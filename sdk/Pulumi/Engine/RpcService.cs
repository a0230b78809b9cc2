using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>
/// Calls one service: directly where its server is in this process, and else over gRPC. The generated clients are not used: they read
/// messages with protobuf's own nesting limit.
/// </summary>
internal sealed class RpcService(string name, string address)
{
    private readonly Func<string, string, byte[], CancellationToken, Task<byte[]>>? sameProcess = SameProcess.Find(address);
    private readonly Lazy<CallInvoker> remote = new(() => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = Wire.MaxMessageSize,
        MaxSendMessageSize = Wire.MaxMessageSize,
        Credentials = ChannelCredentials.Insecure,
    }).CreateCallInvoker());

    public async Task<TResponse> CallAsync<TRequest, TResponse>(string method, TRequest request)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        if (sameProcess is not null)
        {
            return Messages.Parse<TResponse>(await sameProcess(name, method, request.ToByteArray(), CancellationToken.None).ConfigureAwait(false));
        }

        var rpc = new Method<TRequest, TResponse>(MethodType.Unary, name, method, Marshalling<TRequest>.Marshaller, Marshalling<TResponse>.Marshaller);
        using var call = remote.Value.AsyncUnaryCall(rpc, host: null, default, request);
        return await call.ResponseAsync.ConfigureAwait(false);
    }

    private static class Marshalling<T>
        where T : class, IMessage<T>, new()
    {
        public static readonly Marshaller<T> Marshaller = Marshallers.Create(message => message.ToByteArray(), Messages.Parse<T>);
    }
}
