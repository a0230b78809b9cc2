using System.Globalization;
using Payments.Infra.Preview.Values;
using static Payments.Infra.Preview.Render.Document;

namespace Payments.Infra.Preview.Render;

/// <summary>A Helm release as a <c>HelmRelease</c> of Flux 2, and its repository.</summary>
internal static class FluxRelease
{
    private const string Namespace = "flux-system";
    private const string Interval = "1h0m0s";

    /// <summary>The release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="names">Names of all releases among those of Flux.</param>
    /// <param name="values">Its values, without secrets.</param>
    public static RenderedObject Of(HelmRelease release, Func<string, string, string> names, PropertyValue values) => new(
        Map(
            ("apiVersion", Text("helm.toolkit.fluxcd.io/v2")),
            ("kind", Text("HelmRelease")),
            ("metadata", Map(("name", Text(names(release.Namespace, release.Name))), ("namespace", Text(Namespace)))),
            ("spec", Map(
                ("interval", Text(Interval)),
                ("releaseName", Text(release.Name)),
                ("targetNamespace", Text(release.Namespace)),
                ("storageNamespace", Text(release.Namespace)),
                ("timeout", release.Timeout is { } seconds ? Text(seconds.ToString("0", CultureInfo.InvariantCulture) + "s") : null),
                ("dependsOn", release.After.IsEmpty ? null : List(release.After.Select(other => Map(("name", Text(names(other.Namespace, other.Name))))))),
                ("chart", Map(("spec", Map(
                    ("chart", Text(release.Chart)),
                    ("version", release.Version.Length > 0 ? Text(release.Version) : null),
                    ("sourceRef", Map(("kind", Text("HelmRepository")), ("name", Text(RepositoryName(release))))))))),
                ("install", Map(
                    ("crds", Text(release.SkipCrds ? "Skip" : "Create")),
                    ("createNamespace", release.CreateNamespace ? new PropertyValue.Bool(true) : null))),
                ("upgrade", Map(("crds", Text(release.SkipCrds ? "Skip" : "CreateReplace")))),
                ("values", values)))),
        $"release {release.Name}");

    /// <summary>The repository that a release's chart comes from.</summary>
    public static RenderedObject Repository(HelmRelease release) => new(
        Map(
            ("apiVersion", Text("source.toolkit.fluxcd.io/v1")),
            ("kind", Text("HelmRepository")),
            ("metadata", Map(("name", Text(RepositoryName(release))), ("namespace", Text(Namespace)))),
            ("spec", Map(
                ("interval", Text(Interval)),
                ("type", release.IsOci ? Text("oci") : null),
                ("url", Text(release.Repository))))),
        release.Repository);

    private static string RepositoryName(HelmRelease release) => FileNames.Of(release.Repository.Split("://")[^1]);
}
