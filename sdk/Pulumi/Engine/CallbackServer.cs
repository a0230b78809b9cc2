using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>What the engine asks of a program that it runs: on a free loopback port, opened when the first callback is registered.</summary>
internal sealed class CallbackServer : IServiceMethodProvider<CallbackServer>, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<ByteString, CancellationToken, Task<IMessage>>> callbacks = new();
    private readonly Lazy<Task<(WebApplication Application, string Address)>> server;
    private int registered;

    public CallbackServer() => server = new(StartAsync);

    /// <summary>Registers a callback, and gives the message by which the engine reaches it.</summary>
    /// <param name="answer">Reads the request, and gives the response.</param>
    public async Task<Callback> RegisterAsync(Func<ByteString, CancellationToken, Task<IMessage>> answer)
    {
        // What runs for the engine sees what the code that offered it saw: its run, its logger, its AsyncLocals.
        var context = ExecutionContext.Capture();
        var token = Interlocked.Increment(ref registered).ToString(System.Globalization.CultureInfo.InvariantCulture);
        callbacks[token] = (request, cancellation) => InContext(context, () => answer(request, cancellation));
        return new Callback { Target = (await server.Value.ConfigureAwait(false)).Address, Token = token };
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value.ConfigureAwait(false)).Application.DisposeAsync().ConfigureAwait(false);
        }
    }

    void IServiceMethodProvider<CallbackServer>.OnServiceMethodDiscovery(ServiceMethodProviderContext<CallbackServer> context) =>
        context.AddUnaryMethod(
            new Method<CallbackInvokeRequest, CallbackInvokeResponse>(
                MethodType.Unary,
                "pulumirpc.Callbacks",
                "Invoke",
                Marshallers.Create(message => message.ToByteArray(), CallbackInvokeRequest.Parser.ParseFrom),
                Marshallers.Create(message => message.ToByteArray(), CallbackInvokeResponse.Parser.ParseFrom)),
            [],
            (service, request, call) => service.AnswerAsync(request, call.CancellationToken));

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

    private async Task<(WebApplication Application, string Address)> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = Wire.MaxMessageSize;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = options.MaxSendMessageSize = Wire.MaxMessageSize);
        builder.Services.AddSingleton<IServiceMethodProvider<CallbackServer>>(this);
        builder.Services.AddSingleton(this);
        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<CallbackServer>();
        await application.StartAsync().ConfigureAwait(false);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return (application, new Uri(addresses.Single()).Authority);
    }
}
