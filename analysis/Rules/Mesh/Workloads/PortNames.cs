using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Networking;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Workloads;

/// <summary>
/// Ports of Services that do not say their protocol, by <c>appProtocol</c> or the name up to its first hyphen: the proxy has to find out. Some numbers
/// speak for themselves. Source: <c>analyzers/service/portname.go</c>, <c>pkg/config/kube/conversion.go</c>.
/// </summary>
internal static class PortNames
{
    private const string GrpcWeb = "grpc-web";

    // The server speaks first: mail, names, MySQL, MongoDB.
    private static readonly ImmutableHashSet<long> PlainPorts = [25, 53, 3306, 27017];

    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from service in mesh.Of("Service")
        where !ControlPlane.Has(service) && !ManagedGateways.Has(service)
        let isExternal = service.Spec.Text("type") == "ExternalName"
        from port in service.Spec.Messages("ports").Index()
        where !SaysProtocol(port.Item) || (isExternal && port.Item.Text("name") == "tcp")
        let path = FormattableString.Invariant($"spec.ports[{port.Index}]")
        select isExternal ? External(service, path) : Unclear(service, path, port.Item);

    private static MeshFault External(MeshObject service, string path) => service.Fault(
        "IST0150",
        path,
        "Port name for ExternalName service is invalid. Proxy may prevent tcp named ports and unmatched traffic for ports serving TCP protocol from being " +
        "forwarded correctly");

    private static MeshFault Unclear(MeshObject service, string path, JsonObject port) => service.Fault(
        "IST0118",
        path,
        FormattableString.Invariant($"Port name {port.Text("name")} (port: {port.Whole("port")}, targetPort: {port["targetPort"]?.ToString() ?? "0"}) ") +
        "doesn't follow the naming convention of Istio port.");

    private static bool SaysProtocol(JsonObject port)
    {
        var said = port.Has("appProtocol") ? port.Text("appProtocol") : port.Text("name");
        return port.Text("protocol") == "UDP"
            || (port.Has("appProtocol") && said is "kubernetes.io/h2c" or "kubernetes.io/ws" or "kubernetes.io/wss")
            || said.StartsWith(GrpcWeb, StringComparison.OrdinalIgnoreCase)
            || Protocol.IsKnown(said.Split('-')[0])
            || PlainPorts.Contains(port.Whole("port"));
    }
}
