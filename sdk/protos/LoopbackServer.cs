using System.Net;
using System.Net.Sockets;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Pulumirpc;

/// <summary>
/// Serves a table of calls on a free loopback port. Who calls from this process needs no socket; the web server starts when
/// somebody else connects.
/// </summary>
internal sealed class LoopbackServer : IServiceMethodProvider<LoopbackServer>, IAsyncDisposable
{
    private readonly RpcTable table;
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly IPEndPoint endpoint;
    private readonly Task<WebApplication?> serving;
    private volatile bool closed;

    /// <summary>Opens the port.</summary>
    /// <param name="table">The calls.</param>
    public LoopbackServer(RpcTable table)
    {
        this.table = table;
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        endpoint = (IPEndPoint)socket.LocalEndPoint!;
        SameProcess.Publish(Address, AnswerAsync);
        serving = ServeAsync();
    }

    /// <summary>Host and port, such as <c>127.0.0.1:40000</c>.</summary>
    public string Address => endpoint.ToString();

    public async ValueTask DisposeAsync()
    {
        SameProcess.Publish(Address, null);
        closed = true;
        socket.Dispose();
        if (await serving.ConfigureAwait(false) is { } application)
        {
            await application.DisposeAsync().ConfigureAwait(false);
        }
    }

    void IServiceMethodProvider<LoopbackServer>.OnServiceMethodDiscovery(ServiceMethodProviderContext<LoopbackServer> context)
    {
        var bytes = Marshallers.Create<byte[]>(message => message, message => message);
        foreach (var (service, method) in table.Methods)
        {
            context.AddUnaryMethod(
                new Method<byte[], byte[]>(MethodType.Unary, service, method, bytes, bytes),
                [],
                (_, request, call) => table.AnswerAsync(service, method, request, call.CancellationToken));
        }
    }

    /// <summary>The caller's own context stays with the caller, as over a socket, and a server that has ended answers no more.</summary>
    private Task<byte[]> AnswerAsync(string service, string method, byte[] request, CancellationToken cancellation)
    {
        if (closed)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, $"{Address} is closed"));
        }

        var suppressed = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        using (suppressed)
        {
            return Task.Run(() => table.AnswerAsync(service, method, request, cancellation), CancellationToken.None);
        }
    }

    /// <summary>The first connection; null when the socket is closed before there is one, which is no exception: most runs end so.</summary>
    private async Task<Socket?> FirstAsync()
    {
        using var accepting = new SocketAsyncEventArgs();
        var completed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        accepting.Completed += (_, _) => completed.SetResult();
        if (socket.AcceptAsync(accepting))
        {
            await completed.Task.ConfigureAwait(false);
        }

        return accepting.SocketError == SocketError.Success ? accepting.AcceptSocket : null;
    }

    private async Task<WebApplication?> ServeAsync()
    {
        if (await FirstAsync().ConfigureAwait(false) is not { } first)
        {
            return null;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            // Messages have a limit of their own. A call may make another before it is answered, so that none must wait for a free stream.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;

            // The caller is on this machine: where it sends slowly the machine is busy, and the call must not be ended for it.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = options.MaxSendMessageSize = Wire.MaxMessageSize);
        builder.Services.AddSingleton<IConnectionListenerFactory>(new OpenSocketFactory(socket, first));
        builder.Services.AddSingleton<IServiceMethodProvider<LoopbackServer>>(this);
        builder.Services.AddSingleton(this);
        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<LoopbackServer>();
        await application.StartAsync().ConfigureAwait(false);
        return application;
    }
}
