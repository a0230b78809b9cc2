using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>The ports of the gateway: TLS, and plain HTTP that redirects to it.</summary>
internal static class Listeners
{
    /// <summary>Port of the Service and, as the chart makes it, of the pods.</summary>
    public const int TlsPort = 443;

    /// <inheritdoc cref="TlsPort"/>
    public const int PlainPort = 80;

    public static GatewaySpecArgs From(IngressArgs args) => new()
    {
        Selector = { ["istio"] = args.Gateway.IstioLabel },
        Servers =
        {
            new ServerArgs
            {
                Port = new ServerPortArgs { Number = TlsPort, Name = "https", Protocol = "HTTPS" },
                Hosts = args.Settings.Hosts,
                Tls = new ServerTlsArgs
                {
                    Mode = ServerTlsMode.Simple,
                    CredentialName = args.Settings.Certificate.Secret,
                    MinProtocolVersion = ServerTlsMaxProtocolVersion.Tlsv12,
                },
            },
            new ServerArgs
            {
                Port = new ServerPortArgs { Number = PlainPort, Name = "http", Protocol = "HTTP" },
                Hosts = args.Settings.Hosts,
                Tls = new ServerTlsArgs { HttpsRedirect = true },
            },
        },
    };
}
