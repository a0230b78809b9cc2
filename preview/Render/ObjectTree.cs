using System.Globalization;
using Payments.Infra.Preview.Values;
using static Payments.Infra.Preview.Render.Document;

namespace Payments.Infra.Preview.Render;

/// <summary>Objects as a tree of files: a folder for each namespace, one for what stands in none, a file for each object.</summary>
internal sealed class ObjectTree
{
    /// <summary>Where objects go that name no namespace.</summary>
    public const string DefaultNamespace = "default";

    private const string Kustomization = "kustomization.yaml";
    private const string Cluster = "cluster";

    /// <summary>What others need comes first in a folder's list; kustomize sorts the whole by kind in the same sense.</summary>
    private static readonly ImmutableArray<string> FirstKinds = ["Namespace", "CustomResourceDefinition", "StorageClass", "PriorityClass", "ServiceAccount"];

    public ObjectTree(ImmutableArray<RenderedObject> objects)
    {
        var scope = new ClusterScope(objects);
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var folders = objects.GroupBy(item => FolderOf(item, scope)).OrderBy(folder => folder.Key, StringComparer.Ordinal).ToList();
        foreach (var folder in folders)
        {
            var names = new List<string>();
            foreach (var item in folder.OrderBy(Rank).ThenBy(item => item.Kind, StringComparer.Ordinal).ThenBy(item => item.Name, StringComparer.Ordinal)
                .ThenBy(item => item.Group, StringComparer.Ordinal))
            {
                var name = FreeName(files, folder.Key, $"{FileNames.Of(item.Kind)}-{FileNames.Of(item.Name)}");
                files.Add($"{folder.Key}/{name}", YamlText.Write(item.Manifest));
                names.Add(name);
            }

            files.Add($"{folder.Key}/{Kustomization}", List(names, null));
        }

        // Sorted as a whole: webhooks last, as they would refuse objects until what they call is there.
        files.Add(Kustomization, List([.. folders.Select(folder => folder.Key)], Map(("order", Text("legacy")))));
        Files = files.ToImmutable();
    }

    /// <summary>Content by path.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    private static string FolderOf(RenderedObject item, ClusterScope scope) => scope.Holds(item)
        ? Cluster
        : $"namespaces/{FileNames.Of(item.Namespace.Length > 0 ? item.Namespace : DefaultNamespace)}";

    private static int Rank(RenderedObject item) => FirstKinds.IndexOf(item.Kind) is >= 0 and var rank ? rank : FirstKinds.Length;

    /// <summary>Objects of two API groups may have one kind and name.</summary>
    private static string FreeName(ImmutableSortedDictionary<string, string>.Builder files, string folder, string name)
    {
        var free = $"{name}.yaml";
        for (var number = 2; files.ContainsKey($"{folder}/{free}"); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.yaml");
        }

        return free;
    }

    private static string List(List<string> resources, PropertyValue? order) => YamlText.Write(Map(
        ("apiVersion", Text("kustomize.config.k8s.io/v1beta1")),
        ("kind", Text("Kustomization")),
        ("sortOptions", order),
        ("resources", Document.List(resources.Select(Text)))));
}
