using System.Text;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks the metadata of an object that is created: name, namespace, labels, annotations, owners, finalizers.</summary>
internal static class MetadataCheck
{
    private const int MostAnnotationBytes = 256 * 1024;

    private static readonly ImmutableArray<string> TextFields = ["name", "generateName", "namespace"];

    private static readonly ImmutableArray<string> TextMaps = ["labels", "annotations"];

    private static readonly ImmutableHashSet<string> Known =
    [
        "annotations", "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "finalizers", "generateName", "generation",
        "labels", "managedFields", "name", "namespace", "ownerReferences", "resourceVersion", "selfLink", "uid",
    ];

    /// <summary>Removes the fields that metadata does not have.</summary>
    /// <returns>Their paths, sorted.</returns>
    public static ImmutableArray<string> Prune(JsonObject manifest)
    {
        if (manifest["metadata"] is not JsonObject metadata)
        {
            return [];
        }

        var unknown = metadata.Select(field => field.Key).Where(field => !Known.Contains(field)).Order(StringComparer.Ordinal).ToImmutableArray();
        foreach (var field in unknown)
        {
            metadata.Remove(field);
        }

        return [.. unknown.Select(field => $"metadata.{field}")];
    }

    public static IEnumerable<FieldError> Check(JsonObject manifest, bool isNamespaced)
    {
        var metadata = manifest["metadata"] as JsonObject ?? [];
        return Malformed(metadata) is { } error ? [error] : CheckName(metadata)
            .Concat(isNamespaced ? CheckNamespace(Text(metadata, "namespace")) : [])
            .Concat(Texts(metadata, "labels").SelectMany(label => Invalid("labels", label.Key, ObjectNames.CheckKey(label.Key))
                .Concat(Invalid("labels", label.Value, ObjectNames.CheckLabelValue(label.Value)))))
            .Concat(CheckAnnotations([.. Texts(metadata, "annotations")]))
            .Concat(OwnerReferences.Check(Field.Of(manifest)["metadata"]["ownerReferences"]))
            .Concat(Finalizers.Check(Field.Of(manifest)["metadata"]["finalizers"]));
    }

    /// <summary>What cannot be read at all, as a label that is a number.</summary>
    private static FieldError? Malformed(JsonObject metadata) => TextFields
        .Select(field => (Field: field, Value: metadata[field]))
        .Concat(TextMaps.SelectMany(field => (metadata[field] as JsonObject ?? []).Select(entry => (Field: field, entry.Value))))
        .Where(entry => entry.Value is not null && JsonKinds.Text(entry.Value) is null)
        .Select(
            entry => FieldError.Invalid(
                "metadata", metadata, $"json: cannot unmarshal {GoKind(entry.Value)} into Go struct field ObjectMeta.{entry.Field} of type string"))
        .FirstOrDefault();

    private static string GoKind(JsonNode? value) => JsonKinds.TypeOf(value) switch
    {
        JsonKinds.Integer => JsonKinds.Number,
        "boolean" => "bool",
        var type => type,
    };

    private static IEnumerable<FieldError> CheckName(JsonObject metadata)
    {
        var (name, prefix) = (Text(metadata, "name"), Text(metadata, "generateName"));

        // A generated name ends in letters and digits, so its beginning may end in what a name may not.
        var generated = prefix.Length == 0
            ? []
            : Invalid("generateName", prefix, ObjectNames.CheckSubdomain(prefix[..^1] + (prefix[^1] == '-' ? 'a' : prefix[^1])));
        return generated.Concat(name.Length > 0 ? Invalid("name", name, ObjectNames.CheckSubdomain(name))
            : prefix.Length > 0 ? []
            : [FieldError.Required("metadata.name", "name or generateName is required")]);
    }

    private static IEnumerable<FieldError> CheckNamespace(string name) =>
        name.Length > 0 ? Invalid("namespace", name, ObjectNames.CheckLabel(name)) : [FieldError.Required("metadata.namespace")];

    private static IEnumerable<FieldError> CheckAnnotations(ImmutableArray<KeyValuePair<string, string>> annotations)
    {
        var size = annotations.Sum(annotation => Encoding.UTF8.GetByteCount(annotation.Key) + Encoding.UTF8.GetByteCount(annotation.Value));
        return annotations.SelectMany(annotation => Invalid("annotations", annotation.Key, ObjectNames.CheckKey(annotation.Key.ToLowerInvariant())))
            .Concat(size > MostAnnotationBytes ? [FieldError.TooLong("metadata.annotations", MostAnnotationBytes)] : []);
    }

    private static IEnumerable<FieldError> Invalid(string field, string value, IEnumerable<string> problems) =>
        problems.Select(problem => FieldError.Invalid($"metadata.{field}", JsonValue.Create(value), problem));

    private static string Text(JsonObject metadata, string field) => JsonKinds.Text(metadata[field]) ?? "";

    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonObject metadata, string field) =>
        (metadata[field] as JsonObject ?? []).Select(entry => KeyValuePair.Create(entry.Key, JsonKinds.Text(entry.Value) ?? ""));
}
