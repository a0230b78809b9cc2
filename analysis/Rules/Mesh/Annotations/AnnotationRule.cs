using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Annotations;

/// <summary>
/// Annotations of Istio that nobody knows, that are of another kind of object, out of date, or have a value that the injector refuses. Those of pod
/// templates are not looked at. Source: <c>analyzers/annotations</c>.
/// </summary>
internal static class AnnotationRule
{
    private static readonly ImmutableArray<string> Kinds = ["Namespace", "Service", "Pod", "Deployment"];

    // Istio's own controllers set them.
    private static readonly ImmutableHashSet<string> Ignored = ["gateway.istio.io/controller-version", "istio.io/rev", "sidecar.istio.io/status"];

    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from kind in Kinds
        from item in mesh.Of(kind)
        from annotation in item.Manifest.Message("metadata").Map("annotations")
        where IstioAnnotation.IsIstios(annotation.Key) && !Ignored.Contains(annotation.Key)
        from fault in Find(item, annotation.Key, annotation.Value)
        select fault;

    private static IEnumerable<MeshFault> Find(MeshObject item, string name, JsonNode? value)
    {
        var path = $"metadata.annotations[{name}]";
        if (IstioAnnotation.Named(name) is not { } known)
        {
            yield return item.Fault("IST0108", path, $"Unknown annotation: {name}");
            yield break;
        }

        // Who says it both ways knows.
        if (known.IsDeprecated && !(name == IstioAnnotation.Inject && item.Labels.Values.ContainsKey(name)))
        {
            var instead = name == IstioAnnotation.Inject ? $" in favor of the \"{name}\" label" : "";
            yield return item.Fault("IST0135", path, $"Annotation \"{name}\" has been deprecated{instead} and may not work in future Istio versions.");
        }

        if (!known.IsFor(item.Kind))
        {
            yield return item.Fault("IST0107", path, $"Misplaced annotation: {name} can only be applied to {string.Join(", ", known.Kinds)}");
        }
        else if (!UnknownValue.Is(value) && JsonKinds.Text(value) is { } text && AnnotationValue.Problem(name, text) is { } problem)
        {
            yield return item.Fault("IST0125", path, $"Invalid annotation {name}: {problem}");
        }
    }
}
