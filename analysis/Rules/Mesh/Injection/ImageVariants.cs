using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Which variant of the proxy's image pods are to have, such as <c>distroless</c>. Of those who say it the most specific counts: the mesh, the
/// ProxyConfigs of its root namespace, of the pod's namespace and of the pod, and the pod's annotation. Source: <c>analyzers/util/proxyconfig.go</c>.
/// </summary>
internal sealed class ImageVariants(MeshObjects mesh)
{
    /// <summary>The variant of a pod; empty for the plain image.</summary>
    public string Of(MeshObject pod)
    {
        var configs = mesh.Of("ProxyConfig").ToLookup(config => config.Namespace == mesh.RootNamespace);
        var own = configs[false].ToLookup(config => config.Spec.Has("selector"));
        var said = new[] { Variant(mesh.MeshConfig.Message("defaultConfig")) }
            .Concat(configs[true].TakeLast(1).Select(config => Variant(config.Spec)))
            .Concat(own[false].Where(config => config.Namespace == pod.Namespace).TakeLast(1).Select(config => Variant(config.Spec)))
            .Concat(own[true].Where(config => Selects(config, pod)).Select(config => Variant(config.Spec)))
            .Append(Variant(YamlText.Read(pod.Annotation(IstioAnnotation.ProxyConfig))));
        return said.LastOrDefault(variant => variant.Length > 0) is { } last && last != "default" ? last : "";
    }

    // A namespace whose name begins like the pod's is taken for it, as in the analyser.
    private static bool Selects(MeshObject config, MeshObject pod) =>
        config.FullName.StartsWith(pod.Namespace, StringComparison.Ordinal)
        && LabelSet.Of(config.Spec.Message("selector").Message("matchLabels")).IsIn(pod.Labels);

    private static string Variant(JsonObject? config) => config.Message("image").Text("imageType");
}
