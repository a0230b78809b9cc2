using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Volumes with files from ConfigMaps, from Secrets and from the pod itself.</summary>
internal static class ConfigurationVolumes
{
    private static readonly ImmutableArray<string> FieldPaths =
        ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

    public static IEnumerable<FieldError> CheckSecret(Field source) => Check(source, source["secretName"]);

    public static IEnumerable<FieldError> CheckMap(Field source) => Check(source, source["name"]);

    public static IEnumerable<FieldError> CheckDownward(Field source) =>
        VolumePaths.CheckMode(source["defaultMode"]).Concat(source["items"].Items.SelectMany(file => CheckFile(file, source)));

    /// <summary>Checks which keys become which files.</summary>
    public static IEnumerable<FieldError> CheckItem(Field item) => PodErrors.Needed(item["key"])
        .Concat(PodErrors.Needed(item["path"]))
        .Concat(VolumePaths.CheckFile(item["path"]))
        .Concat(VolumePaths.CheckMode(item["mode"]));

    /// <summary>Checks a file with a field of the pod.</summary>
    /// <param name="item">The file.</param>
    /// <param name="source">What it belongs to: the server leaves the number of the file out of the path.</param>
    public static IEnumerable<FieldError> CheckFile(Field item, Field source)
    {
        var file = item with { Path = source.Path };
        var (field, resource) = (file["fieldRef"], file["resourceFieldRef"]);
        var reference = field.Exists ? FieldReferences.CheckObject(field, FieldPaths)
            : resource.Exists ? FieldReferences.CheckResourceOfContainer(resource)
            : [FieldErrors.Required(file, "one of fieldRef and resourceFieldRef is required")];
        var both = field.Exists && resource.Exists
            ? new[] { FieldError.Invalid(file.ToString(), "resource", "fieldRef and resourceFieldRef can not be specified simultaneously") }
            : [];
        return PodErrors.Needed(file["path"])
            .Concat(VolumePaths.CheckFile(file["path"]))
            .Concat(reference)
            .Concat(both)
            .Concat(VolumePaths.CheckMode(file["mode"]));
    }

    private static IEnumerable<FieldError> Check(Field source, Field name) => PodErrors.Needed(name)
        .Concat(VolumePaths.CheckMode(source["defaultMode"]))
        .Concat(source["items"].Items.SelectMany(CheckItem));
}
