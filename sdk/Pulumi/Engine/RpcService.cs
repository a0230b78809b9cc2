using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>
/// Calls one gRPC service. The generated clients are not used: they read messages with protobuf's nesting limit of
/// 100, which deep resources such as custom resource definitions exceed.
/// </summary>
internal sealed class RpcService(string name, string address)
{
    private readonly CallInvoker invoker = GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = Wire.MaxMessageSize,
        MaxSendMessageSize = Wire.MaxMessageSize,
        Credentials = ChannelCredentials.Insecure,
    }).CreateCallInvoker();

    public async Task<TResponse> CallAsync<TRequest, TResponse>(string method, TRequest request)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        var rpc = new Method<TRequest, TResponse>(MethodType.Unary, name, method, Messages<TRequest>.Marshaller, Messages<TResponse>.Marshaller);
        using var call = invoker.AsyncUnaryCall(rpc, host: null, default, request);
        return await call.ResponseAsync.ConfigureAwait(false);
    }

    private static class Messages<T>
        where T : class, IMessage<T>, new()
    {
        public static readonly Marshaller<T> Marshaller = Marshallers.Create(message => message.ToByteArray(), Parse);

        private static T Parse(byte[] bytes)
        {
            using var input = CodedInputStream.CreateWithLimits(new MemoryStream(bytes), Wire.MaxMessageSize, Wire.RecursionLimit);
            var message = new T();
            message.MergeFrom(input);
            return message;
        }
    }
}
