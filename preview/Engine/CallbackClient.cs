using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Calls back into the program.</summary>
internal sealed class CallbackClient : IDisposable
{
    private const string Service = "pulumirpc.Callbacks";
    private const string Invoke = "Invoke";

    private static readonly Method<CallbackInvokeRequest, CallbackInvokeResponse> Method = new(
        MethodType.Unary,
        Service,
        Invoke,
        Marshallers.Create(message => message.ToByteArray(), CallbackInvokeRequest.Parser.ParseFrom),
        Marshallers.Create(message => message.ToByteArray(), CallbackInvokeResponse.Parser.ParseFrom));

    private readonly ConcurrentDictionary<string, GrpcChannel> channels = new();

    /// <summary>Asks a callback, and gives its response.</summary>
    /// <exception cref="RpcException">The callback failed, or nobody is there.</exception>
    public async Task<TResponse> InvokeAsync<TResponse>(Callback callback, IMessage request)
        where TResponse : class, IMessage<TResponse>, new()
    {
        var call = new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() };
        var response = SameProcess.Find(callback.Target) is { } program
            ? CallbackInvokeResponse.Parser.ParseFrom(await program(Service, Invoke, call.ToByteArray(), CancellationToken.None).ConfigureAwait(false))
            : await DialAsync(callback.Target, call).ConfigureAwait(false);
        return Messages.Parse<TResponse>(response.Response.ToByteArray());
    }

    public void Dispose()
    {
        foreach (var channel in channels.Values)
        {
            channel.Dispose();
        }
    }

    private async Task<CallbackInvokeResponse> DialAsync(string address, CallbackInvokeRequest request)
    {
        var channel = channels.GetOrAdd(address, target => GrpcChannel.ForAddress($"http://{target}", new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            MaxReceiveMessageSize = Wire.MaxMessageSize,
            MaxSendMessageSize = Wire.MaxMessageSize,
        }));
        using var call = channel.CreateCallInvoker().AsyncUnaryCall(Method, host: null, default, request);
        return await call.ResponseAsync.ConfigureAwait(false);
    }
}
