using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>The namespaces into which objects of a plan have somebody else install what the plan does not have.</summary>
internal static class ChartNamespaces
{
    /// <summary>Namespaces of Argo CD's Applications, Flux's HelmReleases and Kustomizations, and k3s's HelmCharts.</summary>
    public static IEnumerable<string> In(IEnumerable<PlannedObject> objects) => objects.Select(item => (item.Group, item.Kind) switch
    {
        ("argoproj.io", "Application") => KnownText.At(item.Manifest, "spec", "destination", "namespace"),
        ("helm.toolkit.fluxcd.io", "HelmRelease") or ("kustomize.toolkit.fluxcd.io", "Kustomization") or ("helm.cattle.io", "HelmChart") =>
            KnownText.At(item.Manifest, "spec", "targetNamespace") ?? item.Namespace,
        _ => null,
    }).OfType<string>();
}
