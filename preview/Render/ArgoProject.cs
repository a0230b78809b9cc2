using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;
using static Payments.Infra.Preview.Render.Document;

namespace Payments.Infra.Preview.Render;

/// <summary>
/// The rendered folder as an application of Argo CD, in a project that lets it make what is rendered and nothing else: from this repository,
/// in these namespaces, of these kinds where they stand in none. (argoproj/argo-cd 3.4: <c>app_project_types.go</c>, <c>util/argo</c>)
/// </summary>
/// <param name="source">Where the folder is.</param>
/// <param name="objects">What is rendered.</param>
internal sealed class ArgoProject(ArgoSource source, ImmutableArray<RenderedObject> objects)
{
    /// <summary>No file of the kustomization: an application that could change its own project would let itself do anything.</summary>
    public const string File = "argocd.yaml";

    private const string Namespace = "argocd";
    private const string Server = "https://kubernetes.default.svc";
    private const string ApiVersion = "argoproj.io/v1alpha1";

    /// <summary>Both objects in one file.</summary>
    /// <param name="plan">What they are named after.</param>
    public string Text(Plan plan)
    {
        var name = FileNames.Of($"{plan.Stack.Project.Name}-{plan.Stack.Stack}");
        var scope = new ClusterScope(objects);
        var (inCluster, inNamespaces) = (objects.Where(scope.Holds).ToList(), objects.Where(item => !scope.Holds(item)).ToList());
        string[] namespaces = [.. inNamespaces.Select(NamespaceOf).DefaultIfEmpty(ObjectTree.DefaultNamespace).Distinct().Order(StringComparer.Ordinal)];
        return $"{YamlText.Write(Project(name, namespaces, inCluster))}---\n{YamlText.Write(Application(name, DestinationOf(inNamespaces, namespaces)))}";
    }

    private static string NamespaceOf(RenderedObject item) => item.Namespace.Length > 0 ? item.Namespace : ObjectTree.DefaultNamespace;

    /// <summary>Objects that name no namespace go there; the project must allow it in any case.</summary>
    private static string DestinationOf(List<RenderedObject> inNamespaces, string[] namespaces) =>
        inNamespaces.Any(item => item.Namespace.Length == 0) ? ObjectTree.DefaultNamespace : namespaces[0];

    /// <summary>A list of kinds in namespaces would also hide what controllers make of them, such as pods, from people.</summary>
    private PropertyValue.Map Project(string name, string[] namespaces, List<RenderedObject> inCluster) => Object("AppProject", name, Map(
        ("description", Document.Text($"What `render` writes of {name}")),
        ("sourceRepos", List(Document.Text(source.Repository))),
        ("destinations", List(namespaces.Select(ns => Map(("server", Document.Text(Server)), ("namespace", Document.Text(ns)))))),
        ("clusterResourceWhitelist", List(inCluster.Select(item => (item.Group, item.Kind)).Distinct().Order()
            .Select(kind => Map(("group", Document.Text(kind.Group)), ("kind", Document.Text(kind.Kind))))))));

    /// <summary>Nobody is synchronized by itself: values may still be placeholders, and the first time wants a look.</summary>
    private PropertyValue.Map Application(string name, string ns) => Object("Application", name, Map(
        ("project", Document.Text(name)),
        ("destination", Map(("server", Document.Text(Server)), ("namespace", Document.Text(ns)))),
        ("source", Map(
            ("repoURL", Document.Text(source.Repository)),
            ("path", Document.Text(source.Path)),
            ("targetRevision", Document.Text(source.Revision)))),
        ("syncPolicy", Map(("syncOptions", List(
            Document.Text("ServerSideApply=true"),

            // Kinds that a release brings are there once it is: the next attempt finds them.
            Document.Text("SkipDryRunOnMissingResource=true")))))));

    private static PropertyValue.Map Object(string kind, string name, PropertyValue.Map spec) => Map(
        ("apiVersion", Document.Text(ApiVersion)),
        ("kind", Document.Text(kind)),
        ("metadata", Map(("name", Document.Text(name)), ("namespace", Document.Text(Namespace)))),
        ("spec", spec));
}
