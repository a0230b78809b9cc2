using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Pods whose proxy is of another image than their control plane injects; one message for each namespace.
/// Source: <c>analyzers/injection/injection-image.go</c>.
/// </summary>
internal static class OtherProxyImages
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var injectors = InjectorConfig.Of(mesh);
        var variants = new ImageVariants(mesh);
        return
            from ns in mesh.Of("Namespace")
            let injector = Revision(ns) is { } revision ? injectors.GetValueOrDefault(InjectorConfig.NameOf(revision)) : null
            where injector is not null
            let pods = mesh.Of("Pod").Where(pod => pod.Namespace == ns.Name).SelectMany(pod => Others(pod, injector.ProxyImage, variants)).ToArray()
            where pods.Length > 0
            select ns.Fault(
                "IST0158",
                "",
                "The Istio proxy images of the pods running in the namespace do not match the image defined in the injection configuration " +
                $"(pod names: {GoText.List(pods)}). This often happens after upgrading the Istio control-plane and can be fixed by redeploying the pods.");
    }

    private static string? Revision(MeshObject ns) =>
        ns.Labels.Values.TryGetValue(MeshMembership.RevisionLabel, out var revision) ? revision
        : MeshMembership.IsInjected(ns) ? "default"
        : null;

    /// <summary>The pod's name for each container with the proxy's name and another image.</summary>
    private static IEnumerable<string> Others(MeshObject pod, string image, ImageVariants variants) =>
        pod.Annotation(IstioAnnotation.ProxyImage).Length > 0 ? []
        : from container in MeshMembership.Containers(pod)
          where container.Text("name") == MeshMembership.ProxyContainer
          let own = container.Text("image")
          where own != image && own != $"{image}-{variants.Of(pod)}"
          select pod.Name;
}
