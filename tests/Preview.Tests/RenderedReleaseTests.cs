using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Render;
using Payments.Infra.Preview.Values;
using static Payments.Infra.Preview.Tests.HandMade;

namespace Payments.Infra.Preview.Tests;

/// <summary>What becomes of Helm releases.</summary>
public sealed class RenderedReleaseTests
{
    private static readonly ResourceState Release = Resource("kubernetes:helm.sh/v3:Release", "web", Map(
        ("chart", Text("nginx")),
        ("name", Text("web")),
        ("namespace", Text("front")),
        ("repositoryOpts", Map(("repo", Text("https://charts.example.com")))),
        ("skipCrds", new PropertyValue.Bool(true)),
        ("timeout", new PropertyValue.Number(600)),
        ("values", Map(("password", Text("hunter2").AsSecret()), ("replicas", new PropertyValue.Number(2)))),
        ("version", Text("1.2.3"))));

    [Fact]
    public async Task For_Argo_CD_a_release_is_an_application()
    {
        var files = await FilesAsync(ReleaseForm.ArgoCd, Release);

        Assert.Equal(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata:
              name: web
              namespace: argocd
            spec:
              destination:
                namespace: front
                server: https://kubernetes.default.svc
              project: default
              source:
                chart: nginx
                helm:
                  releaseName: web
                  skipCrds: true
                  valuesObject:
                    password: '${SECRET:front/Release/web/password}'
                    replicas: 2
                repoURL: https://charts.example.com
                targetRevision: '1.2.3'
              syncPolicy:
                automated: {}
                syncOptions:
                - CreateNamespace=false
                - ServerSideApply=true

            """.ReplaceLineEndings("\n"),
            files["namespaces/argocd/application-web.yaml"]);
    }

    [Fact]
    public async Task For_Flux_a_release_has_a_repository()
    {
        var files = await FilesAsync(ReleaseForm.Flux, Release);

        Assert.Equal(
            """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: web
              namespace: flux-system
            spec:
              chart:
                spec:
                  chart: nginx
                  sourceRef:
                    kind: HelmRepository
                    name: charts.example.com
                  version: '1.2.3'
              install:
                crds: Skip
              interval: '1h0m0s'
              releaseName: web
              storageNamespace: front
              targetNamespace: front
              timeout: '600s'
              upgrade:
                crds: Skip
              values:
                password: '${SECRET:front/Release/web/password}'
                replicas: 2

            """.ReplaceLineEndings("\n"),
            files["namespaces/flux-system/helmrelease-web.yaml"]);
        Assert.EndsWith(
            "  name: charts.example.com\n  namespace: flux-system\nspec:\n  interval: '1h0m0s'\n  url: https://charts.example.com\n",
            files["namespaces/flux-system/helmrepository-charts.example.com.yaml"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_Flux_a_release_waits_for_the_one_that_it_depends_on()
    {
        var second = Release with
        {
            Urn = Urns.Create("dev", "demo", "", Release.Type, "second"),
            Inputs = Release.Inputs.With("name", Text("second")),
            Dependencies = [Release.Urn],
        };

        Assert.Contains(
            "  dependsOn:\n  - name: web\n",
            (await FilesAsync(ReleaseForm.Flux, Release, second))["namespaces/flux-system/helmrelease-second.yaml"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_of_a_registry_is_named_in_the_form_of_each()
    {
        var release = With(("chart", Text("oci://ghcr.io/org/nginx")));

        Assert.Contains(
            "    chart: nginx\n", (await FilesAsync(ReleaseForm.ArgoCd, release))["namespaces/argocd/application-web.yaml"], StringComparison.Ordinal);
        Assert.Contains(
            "    repoURL: ghcr.io/org\n", (await FilesAsync(ReleaseForm.ArgoCd, release))["namespaces/argocd/application-web.yaml"], StringComparison.Ordinal);
        Assert.EndsWith(
            "  type: oci\n  url: oci://ghcr.io/org\n",
            (await FilesAsync(ReleaseForm.Flux, release))["namespaces/flux-system/helmrepository-ghcr.io-org.yaml"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_on_disk_is_refused_where_the_cluster_would_have_to_fetch_it()
    {
        var local = Release with { Inputs = Release.Inputs.Without("repositoryOpts").With("chart", Text("./charts/web")) };

        Assert.StartsWith("release 'web' has the chart './charts/web', which is in no repository", await RefusedAsync(local, new()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_helm_an_expansion_is_refused() => Assert.StartsWith(
        "release 'web' cannot be expanded: 'no-such-helm' cannot be run",
        await RefusedAsync(Release, new() { Releases = ReleaseForm.Expand, Helm = "no-such-helm" }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_chart_that_is_not_in_the_folder_is_refused_with_the_command_that_fetches_it() => Assert.EndsWith(
        "fetch it with: helm pull nginx --repo https://charts.example.com --version 1.2.3 --untar --untardir /no/such",
        await RefusedAsync(Release, new() { Releases = ReleaseForm.Expand, ChartDirectory = "/no/such" }),
        StringComparison.Ordinal);

    private static ResourceState With(params (string Key, PropertyValue Value)[] fields) =>
        Release with { Inputs = fields.Aggregate(Release.Inputs, (inputs, field) => inputs.With(field.Key, field.Value)) };

    private static async Task<string> RefusedAsync(ResourceState release, RenderOptions options) =>
        (await Assert.ThrowsAsync<ProjectException>(() => Renderer.RenderAsync(Plan(release), options))).Message;

    private static async Task<ImmutableSortedDictionary<string, string>> FilesAsync(ReleaseForm form, params ResourceState[] states) =>
        (await Renderer.RenderAsync(Plan(states), new() { Releases = form })).Files;
}
