using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>Which VirtualServices are bound to a gateway.</summary>
internal static class Gateways
{
    /// <summary>All sidecars.</summary>
    public const string Mesh = "mesh";

    /// <summary>A gateway's name in full: one without a slash is of the namespace in which it is said.</summary>
    public static string Full(string name, string space) => name == Mesh || name.Contains('/', StringComparison.Ordinal) ? name : $"{space}/{name}";

    /// <summary>The VirtualServices that are bound to a gateway; those that name none are bound to the mesh.</summary>
    public static IEnumerable<JsonObject> Bound(string gateway, MeshObjects mesh) => mesh.Of("VirtualService").Where(service =>
    {
        var names = service.Message("spec").Texts("gateways");
        return names.Count == 0 ? gateway == Mesh : names.Any(name => Full(name, MeshObjects.Namespace(service)) == gateway);
    });
}
