using System.Globalization;
using Payments.Infra.Analysis.Validation.Istio.Rules;
using Protocols = Payments.Infra.Analysis.Validation.Istio.Networking.Protocol;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>A port of a service.</summary>
/// <param name="Number">Number that callers use.</param>
/// <param name="Protocol">What it speaks.</param>
/// <param name="Target">Port of the pod, as a number or a name.</param>
internal sealed record MeshPort(int Number, PortProtocol Protocol, string Target)
{
    public bool IsHttp => Protocol is PortProtocol.Http or PortProtocol.Detected;

    public bool IsTcp => Protocol is PortProtocol.Tcp or PortProtocol.Detected;

    /// <summary>A port of a Kubernetes Service: <c>appProtocol</c> says what it speaks, else the name up to its first hyphen.</summary>
    public static MeshPort Kubernetes(JsonObject port)
    {
        var number = (int)port.Whole("port");
        var said = port.Text("appProtocol") is { Length: > 0 } application ? application : port.Text("name").Split('-')[0];
        var protocol = port.Text("protocol") is "UDP" or "SCTP" ? PortProtocol.Other : Speaks(GrpcWeb(port, said));
        return new(number, protocol, port["targetPort"]?.ToString() ?? number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A port of a ServiceEntry, or of a Gateway's server.</summary>
    public static MeshPort Istio(JsonObject port)
    {
        var number = (int)port.Whole("number");
        var target = port.Whole("targetPort") is var given and not 0 ? given : number;
        return new(number, Speaks(port.Text("protocol")), target.ToString(CultureInfo.InvariantCulture));
    }

    private static string GrpcWeb(JsonObject port, string said) =>
        port.Text("name").StartsWith("grpc-web", StringComparison.Ordinal) ? "grpc-web" : said;

    private static PortProtocol Speaks(string protocol) => protocol switch
    {
        "kubernetes.io/h2c" or "kubernetes.io/ws" => PortProtocol.Http,
        "kubernetes.io/wss" => PortProtocol.Tcp,
        _ when protocol.Equals("udp", StringComparison.OrdinalIgnoreCase) => PortProtocol.Other,
        _ when Protocols.IsHttp(protocol) => PortProtocol.Http,
        _ when Protocols.IsTcp(protocol) => PortProtocol.Tcp,
        _ => PortProtocol.Detected,
    };
}
