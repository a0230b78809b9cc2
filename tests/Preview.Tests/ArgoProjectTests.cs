using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Render;
using static Payments.Infra.Preview.Tests.HandMade;

namespace Payments.Infra.Preview.Tests;

/// <summary>A rendered folder as an application of Argo CD.</summary>
public sealed class ArgoProjectTests
{
    private const string File = "argocd.yaml";

    private static readonly ArgoSource Source = new("https://git.example.com/manifests", "demo/dev", "main");

    [Fact]
    public async Task An_application_takes_the_folder_and_its_project_lets_it_make_what_is_rendered_and_nothing_else() => Assert.Equal(
        """
        apiVersion: argoproj.io/v1alpha1
        kind: AppProject
        metadata:
          name: demo-dev
          namespace: argocd
        spec:
          clusterResourceWhitelist:
          - group: ''
            kind: Namespace
          - group: rbac.authorization.k8s.io
            kind: ClusterRole
          description: 'What `render` writes of demo-dev'
          destinations:
          - namespace: a
            server: https://kubernetes.default.svc
          - namespace: b
            server: https://kubernetes.default.svc
          sourceRepos:
          - https://git.example.com/manifests
        ---
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: demo-dev
          namespace: argocd
        spec:
          destination:
            namespace: a
            server: https://kubernetes.default.svc
          project: demo-dev
          source:
            path: demo/dev
            repoURL: https://git.example.com/manifests
            targetRevision: main
          syncPolicy:
            syncOptions:
            - ServerSideApply=true
            - SkipDryRunOnMissingResource=true

        """.ReplaceLineEndings("\n"),
        await FileAsync(
            Object("v1", "ConfigMap", "b", "x"),
            Object("v1", "ConfigMap", "a", "x"),
            Object("rbac.authorization.k8s.io/v1", "ClusterRole", "", "x"),
            Object("v1", "Namespace", "", "a"),
            Object("v1", "Namespace", "", "b")));

    [Fact]
    public async Task Objects_that_name_no_namespace_go_to_one_that_the_project_allows()
    {
        var file = await FileAsync(Object("v1", "ConfigMap", "", "x"), Object("v1", "ConfigMap", "a", "x"));

        Assert.Contains("  destination:\n    namespace: default\n", file, StringComparison.Ordinal);
        Assert.Contains("  - namespace: default\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_of_no_namespace_alone_leave_the_project_a_destination() => Assert.Contains(
        "  destinations:\n  - namespace: default\n", await FileAsync(Object("v1", "Namespace", "", "a")), StringComparison.Ordinal);

    [Fact]
    public async Task The_application_does_not_make_its_own_project() => Assert.DoesNotContain(
        File, (await FilesAsync(Source, Object("v1", "ConfigMap", "a", "x")))["kustomization.yaml"], StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_repository_there_is_none() =>
        Assert.DoesNotContain(File, (await FilesAsync(null, Object("v1", "ConfigMap", "a", "x"))).Keys);

    private static async Task<string> FileAsync(params ResourceState[] states) => (await FilesAsync(Source, states))[File];

    private static async Task<ImmutableSortedDictionary<string, string>> FilesAsync(ArgoSource? source, params ResourceState[] states) =>
        (await Renderer.RenderAsync(Plan(states), new() { Argo = source })).Files;
}
