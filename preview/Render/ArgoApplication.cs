using Payments.Infra.Preview.Values;
using static Payments.Infra.Preview.Render.Document;

namespace Payments.Infra.Preview.Render;

/// <summary>A Helm release as an application of Argo CD, which takes values as an object since its version 2.6.</summary>
internal static class ArgoApplication
{
    private const string Namespace = "argocd";

    /// <summary>The application.</summary>
    /// <param name="release">The release.</param>
    /// <param name="name">Its name among all applications.</param>
    /// <param name="values">Its values, without secrets.</param>
    public static RenderedObject Of(HelmRelease release, string name, PropertyValue values) => new(
        Map(
            ("apiVersion", Text("argoproj.io/v1alpha1")),
            ("kind", Text("Application")),
            ("metadata", Map(("name", Text(name)), ("namespace", Text(Namespace)))),
            ("spec", Map(
                ("project", Text("default")),
                ("destination", Map(("server", Text("https://kubernetes.default.svc")), ("namespace", Text(release.Namespace)))),
                ("source", Map(
                    ("repoURL", Text(release.IsOci ? release.RegistryPath : release.Repository)),
                    ("chart", Text(release.Chart)),
                    ("targetRevision", Text(release.Version.Length > 0 ? release.Version : "*")),
                    ("helm", Map(
                        ("releaseName", Text(release.Name)),
                        ("skipCrds", release.SkipCrds ? new PropertyValue.Bool(true) : null),
                        ("valuesObject", values))))),
                ("syncPolicy", Map(
                    ("automated", PropertyValue.Map.Empty),
                    ("syncOptions", List(
                        Text($"CreateNamespace={(release.CreateNamespace ? "true" : "false")}"),

                        // Definitions of some charts are larger than what an annotation holds, which applying on the client's side needs.
                        Text("ServerSideApply=true")))))))),
        $"release {release.Name}");
}
