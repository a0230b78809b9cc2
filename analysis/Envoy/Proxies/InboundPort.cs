using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>A port of a pod that its sidecar takes requests for.</summary>
/// <param name="Pod">Port of the pod.</param>
/// <param name="Service">Port of the Service that leads to it, which its virtual host is called after; 0 for all other ports.</param>
/// <param name="Protocol">What it speaks.</param>
/// <param name="Hosts">Hosts of the Services that lead to it.</param>
internal sealed record InboundPort(int Pod, int Service, PortProtocol Protocol, ImmutableArray<string> Hosts)
{
    public bool IsHttp => Protocol is PortProtocol.Http or PortProtocol.Detected;

    public bool IsTcp => Protocol is PortProtocol.Tcp or PortProtocol.Detected;
}
