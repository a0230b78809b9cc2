using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Namespaces that do not say whether their pods get proxies, or say it twice. The namespace of Istio itself need not say it.
/// Source: <c>analyzers/injection/injection.go</c>.
/// </summary>
internal static class NamespaceInjection
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var injector = InjectorConfig.Of(mesh).GetValueOrDefault(InjectorConfig.Name);
        return mesh.Of("Namespace").Where(ns => ns.Name != MeshObjects.IstioNamespace)
            .SelectMany(ns => Find(ns, injector is { EnablesNamespacesByDefault: true }));
    }

    private static IEnumerable<MeshFault> Find(MeshObject ns, bool isByDefault)
    {
        var said = Said(ns).ToArray();
        if (said.Length > 1)
        {
            yield return ns.Fault(
                "IST0123",
                "metadata.labels",
                $"The namespace has more than one type of injection labels {GoText.List(said)}, which may lead to undefined behavior. " +
                "Make sure only one injection label exists.");
        }

        var isSilent = ns.Labels.Text(MeshMembership.InjectionLabel).Length == 0 && !ns.Labels.Values.ContainsKey(MeshMembership.RevisionLabel)
            && ns.Labels.Text(MeshMembership.DataplaneLabel) != MeshMembership.Ambient;
        if (isSilent && isByDefault)
        {
            yield return ns.Fault(
                "IST0148",
                "metadata.labels",
                "is enabled for Istio injection, as Istio is installed with enableNamespacesByDefault as true.");
        }
        else if (isSilent)
        {
            yield return ns.Fault(
                "IST0102",
                "metadata.labels",
                $"The namespace is not enabled for Istio injection. Run 'kubectl label namespace {ns.Name} istio-injection=enabled' to enable it, or " +
                $"'kubectl label namespace {ns.Name} istio-injection=disabled' to explicitly mark it as not needing injection.");
        }
    }

    // Beside a label that keeps proxies out, the others say nothing.
    private static IEnumerable<string> Said(MeshObject ns)
    {
        var isInjectionSaid = ns.Labels.Values.ContainsKey(MeshMembership.InjectionLabel);
        ImmutableArray<string> others = isInjectionSaid && !MeshMembership.IsInjected(ns) ? [] : [MeshMembership.RevisionLabel, MeshMembership.DataplaneLabel];
        return others.Prepend(MeshMembership.InjectionLabel).Where(ns.Labels.Values.ContainsKey).Select(label => $"{label}={ns.Labels.Text(label)}");
    }
}
