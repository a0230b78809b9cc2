using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Workloads;

/// <summary>What Istio's controllers make of Gateways of the Gateway API, by the label that they set.</summary>
internal static class ManagedGateways
{
    private const string Waypoint = "istio.io-mesh-controller";

    /// <summary>Whether an object belongs to a waypoint.</summary>
    public static bool HasWaypoint(MeshObject item) => Controller(item) == Waypoint;

    /// <summary>Whether an object belongs to any such gateway.</summary>
    public static bool Has(MeshObject item) => Controller(item) is Waypoint or "istio.io-gateway-controller" or "istio.io-eastwest-controller";

    private static string Controller(MeshObject item) => item.Labels.Text("gateway.istio.io/managed");
}
