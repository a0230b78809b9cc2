using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>The VirtualServices of a mesh, oldest first; those without hosts are delegates of others (<c>mergeVirtualServices</c>).</summary>
internal sealed class VirtualServices
{
    private readonly ServiceMesh mesh;
    private readonly ImmutableArray<VirtualService> all;

    public VirtualServices(ServiceMesh mesh)
    {
        this.mesh = mesh;
        all = [.. mesh.Of("VirtualService").Where(item => item.Spec.Texts("hosts").Count > 0).Select(Read)];
    }

    /// <summary>
    /// Those bound to a gateway that a namespace sees: first those that are exported to their own namespace alone, then those exported to
    /// this one by name, then all others.
    /// </summary>
    /// <param name="ns">The namespace of a proxy.</param>
    /// <param name="gateway">Gateway, or <c>mesh</c>.</param>
    public IEnumerable<VirtualService> SeenBy(string ns, string gateway) => all
        .Where(item => item.Gateways.Contains(gateway) && item.Visibility.Includes(ns))
        .OrderBy(item => item.Visibility.IsPublic ? 2 : item.Namespace == ns ? 0 : 1);

    private VirtualService Read(ConfigObject item)
    {
        var spec = FullNames.Of(item);
        var gateways = spec.Texts("gateways");
        return new(
            item,
            [.. spec.Texts("hosts")],
            gateways.Count > 0 ? [.. gateways] : [VirtualService.Mesh],
            See(item),
            [.. spec.Messages("http").SelectMany(route => route.Message("delegate") is { } named ? Delegated(route, named, item) : [route])]);
    }

    private IEnumerable<JsonObject> Delegated(JsonObject route, JsonObject named, ConfigObject root)
    {
        var ns = named.Text("namespace") is { Length: > 0 } said ? said : root.Namespace;
        var child = mesh.Of("VirtualService").FirstOrDefault(item =>
            item.Namespace == ns && item.Name == named.Text("name") && item.Spec.Texts("hosts").Count == 0);
        return child is not null && See(child).Includes(root.Namespace)
            ? FullNames.Of(child).Messages("http").Select(inner => DelegateMerge.Of(route, inner)).OfType<JsonObject>()
            : [];
    }

    private Visibility See(ConfigObject item) =>
        Visibility.Of(item.Namespace, item.Spec.Texts("exportTo"), mesh.Config.ExportTo("defaultVirtualServiceExportTo"));
}
