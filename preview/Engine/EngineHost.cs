using System.Net;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>Serves the engine's protocol on a free loopback port.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private EngineHost(WebApplication application, string address) => (this.application, Address) = (application, address);

    /// <summary>Host and port, such as <c>127.0.0.1:40000</c>.</summary>
    public string Address { get; }

    public static async Task<EngineHost> StartAsync(MonitorService monitor, EngineService engine, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = Wire.MaxMessageSize;

            // The program is on this machine: where it sends slowly the machine is busy, and the call must not be ended for it.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = Wire.MaxMessageSize;
            options.MaxSendMessageSize = Wire.MaxMessageSize;
        });
        builder.Services.AddSingleton<IServiceMethodProvider<MonitorService>, RpcMethods>();
        builder.Services.AddSingleton<IServiceMethodProvider<EngineService>, RpcMethods>();
        builder.Services.AddSingleton(monitor);
        builder.Services.AddSingleton(engine);

        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<MonitorService>();
        application.MapGrpcService<EngineService>();
        await application.StartAsync(cancellation).ConfigureAwait(false);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new EngineHost(application, new Uri(addresses.Single()).Authority);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
