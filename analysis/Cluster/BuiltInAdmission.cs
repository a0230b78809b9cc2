using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes;
using Payments.Infra.Analysis.Validation.Kubernetes.Ownership;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Cluster;

/// <summary>What an API server refuses of objects of its own kinds, whatever the parts turn out to be that are not known yet.</summary>
internal static class BuiltInAdmission
{
    private static readonly KubernetesGate Gate = new(ClusterObjects.Unknown);

    /// <summary>Why an object would be refused.</summary>
    /// <param name="manifest">The whole object; an <see cref="UnknownValue"/> stands for each part that is not known yet.</param>
    public static ImmutableArray<string> Check(JsonObject manifest) => Check(manifest, Gate.Errors);

    /// <summary>Why some fields of an object would be refused, whatever else it has: they cannot be read.</summary>
    /// <inheritdoc cref="Check(JsonObject)"/>
    public static ImmutableArray<string> CheckPatch(JsonObject manifest) => Check(manifest, KubernetesGate.ReadingErrors);

    /// <summary>An object that a manager makes by applying it; null for a kind that the server does not have itself.</summary>
    public static ManagedObject? Applied(FieldManager manager, JsonObject manifest) => Gate.Applied(manager, manifest);

    private static ImmutableArray<string> Check(JsonObject manifest, Func<JsonObject, ImmutableArray<FieldError>> judge)
    {
        if (BuiltInSchema.Instance.KindOf(KnownText.At(manifest, "apiVersion") ?? "", KnownText.At(manifest, "kind") ?? "") is not { } kind)
        {
            return [.. judge(manifest).Select(error => error.Text)];
        }

        var forms = BuiltInStandIns.Of(manifest, kind.Type).Select(judge).ToList();
        return [.. forms[0].Where(error => forms.All(errors => errors.Any(other => IsSame(error, other))) && !IsUnknown(manifest, error.Path)).Select(Show)];
    }

    /// <summary>Values in a message may come from a stand-in.</summary>
    private static bool IsSame(FieldError one, FieldError other) => one.Path == other.Path && one.Reason.Split(':')[0] == other.Reason.Split(':')[0];

    private static string Show(FieldError error) => error.Path.Length == 0 ? error.Reason : error.Text;

    /// <summary>Whether a path leads to, or through, what is not known.</summary>
    private static bool IsUnknown(JsonObject manifest, string path)
    {
        JsonNode? node = manifest;
        foreach (var step in path.Replace("]", "", StringComparison.Ordinal).Split('.', '['))
        {
            node = node switch
            {
                JsonObject map => map[step],
                JsonArray list when int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
            if (UnknownValue.Is(node))
            {
                return true;
            }
        }

        return false;
    }
}
