using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>A volume that an object asks for.</summary>
/// <param name="Item">The object.</param>
/// <param name="Path">Where it asks.</param>
/// <param name="ClassPath">Path of the field with the class.</param>
/// <param name="Class">Name of the class; null for the cluster's default, or one that is not known.</param>
/// <param name="Size">How large; null when it is not said or not known.</param>
internal sealed record PlannedClaim(PlannedObject Item, string Path, string ClassPath, string? Class, string? Size)
{
    private const string Beta = "volume.beta.kubernetes.io/storage-class";

    private static readonly ImmutableArray<string> PostgresFields = ["storage", "walStorage"];

    /// <summary>Those of claims and StatefulSets, and of CloudNativePG's and Strimzi's clusters.</summary>
    public static IEnumerable<PlannedClaim> Of(PlannedObject item) => item.Kind switch
    {
        "PersistentVolumeClaim" => [OfClaim(item, item.Manifest, "spec")],
        "StatefulSet" => KnownText.Items(item.Manifest["spec"], "volumeClaimTemplates").Select((claim, index) =>
            OfClaim(item, claim, Invariant($"spec.volumeClaimTemplates[{index}].spec"))),
        "Cluster" => PostgresFields.SelectMany(field => OfOperator(item, Field(item, field), $"spec.{field}", "storageClass")),
        "KafkaNodePool" => OfOperator(item, Field(item, "storage"), "spec.storage", "class").Concat(KnownText.Items(Field(item, "storage"), "volumes")
            .SelectMany((volume, index) => OfOperator(item, volume, Invariant($"spec.storage.volumes[{index}]"), "class"))),
        _ => [],
    };

    private static PlannedClaim OfClaim(PlannedObject item, JsonNode? claim, string path) => new(
        item,
        path,
        $"{path}.storageClassName",
        KnownText.At(claim, "spec", "storageClassName") ?? KnownText.At(claim, "metadata", "annotations", Beta),
        KnownText.At(claim, "spec", "resources", "requests", "storage"));

    private static IEnumerable<PlannedClaim> OfOperator(PlannedObject item, JsonNode? storage, string path, string field) => storage is JsonObject
        ? [new(item, path, $"{path}.{field}", KnownText.At(storage, field), KnownText.At(storage, "size"))]
        : [];

    private static JsonNode? Field(PlannedObject item, string field) => (item.Manifest["spec"] as JsonObject)?[field];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
