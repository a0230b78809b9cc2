using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Whether a value says the same after a change: quantities in other units do, and so does what the server would have filled in.</summary>
internal static class Unchanged
{
    private static readonly ImmutableDictionary<string, JsonNode> Defaults = new Dictionary<string, JsonNode>
    {
        ["core.v1.PodSpec.restartPolicy"] = "Always",
        ["core.v1.PodSpec.terminationGracePeriodSeconds"] = 30,
        ["core.v1.PodSpec.dnsPolicy"] = "ClusterFirst",
        ["core.v1.PodSpec.schedulerName"] = "default-scheduler",
        ["core.v1.PodSpec.hostNetwork"] = false,
        ["core.v1.PodSpec.hostPID"] = false,
        ["core.v1.PodSpec.hostIPC"] = false,
        ["core.v1.Container.terminationMessagePath"] = "/dev/termination-log",
        ["core.v1.Container.terminationMessagePolicy"] = "File",
        ["core.v1.Container.stdin"] = false,
        ["core.v1.Container.stdinOnce"] = false,
        ["core.v1.Container.tty"] = false,
        ["core.v1.ContainerPort.protocol"] = "TCP",
        ["core.v1.Probe.timeoutSeconds"] = 1,
        ["core.v1.Probe.periodSeconds"] = 10,
        ["core.v1.Probe.successThreshold"] = 1,
        ["core.v1.Probe.failureThreshold"] = 3,
        ["core.v1.Probe.initialDelaySeconds"] = 0,
        ["core.v1.HTTPGetAction.scheme"] = "HTTP",
        ["core.v1.HTTPGetAction.path"] = "/",
        ["core.v1.VolumeMount.readOnly"] = false,
        ["core.v1.ConfigMapVolumeSource.defaultMode"] = 420,
        ["core.v1.SecretVolumeSource.defaultMode"] = 420,
        ["core.v1.ProjectedVolumeSource.defaultMode"] = 420,
        ["core.v1.DownwardAPIVolumeSource.defaultMode"] = 420,
        ["core.v1.ObjectFieldSelector.apiVersion"] = "v1",
        ["core.v1.PersistentVolumeClaimSpec.volumeMode"] = "Filesystem",
        ["core.v1.PersistentVolumeClaim.apiVersion"] = "v1",
        ["core.v1.PersistentVolumeClaim.kind"] = "PersistentVolumeClaim",
        ["batch.v1.PodFailurePolicyOnPodConditionsPattern.status"] = "True",
    }.ToImmutableDictionary();

    /// <summary>Compares two values.</summary>
    /// <param name="before">The value before.</param>
    /// <param name="after">The value after.</param>
    /// <param name="type">Name of the object's type, such as <c>core.v1.PodTemplateSpec</c>.</param>
    public static bool Is(Field before, Field after, string type) => Same(before.Value, after.Value, new FieldType.Struct(type));

    /// <summary>Compares two values of any type, as <see cref="FieldType.Parse"/> reads it.</summary>
    public static bool IsSame(Field before, Field after, string type) => Same(before.Value, after.Value, FieldType.Parse(type));

    /// <summary>Checks a value that may not change.</summary>
    /// <param name="before">The value before.</param>
    /// <param name="after">The value after.</param>
    /// <param name="type">Its type, as <see cref="FieldType.Parse"/> reads it.</param>
    public static IEnumerable<FieldError> Check(Field before, Field after, string type) =>
        Same(before.Value, after.Value, FieldType.Parse(type)) ? [] : [FieldErrors.Invalid(after, "field is immutable")];

    private static bool Same(JsonNode? before, JsonNode? after, FieldType type) => type switch
    {
        FieldType.Struct known => SameObject(before as JsonObject, after as JsonObject, known.Name),
        FieldType.List list => SameList(before as JsonArray ?? [], after as JsonArray ?? [], list.Item),
        FieldType.Map map => SameMap(before as JsonObject ?? [], after as JsonObject ?? [], map.Value),
        FieldType.Scalar { Name: "quantity" } => (before is null) == (after is null) && Quantity.Parse(before) == Quantity.Parse(after),
        _ => JsonNode.DeepEquals(before, after) || IsEmptyText(before) && IsEmptyText(after),
    };

    private static bool IsEmptyText(JsonNode? value) => value is null || JsonKinds.Text(value) is "";

    private static bool SameObject(JsonObject? before, JsonObject? after, string type)
    {
        if (before is null || after is null)
        {
            return IsNothing(before) && IsNothing(after);
        }

        var fields = BuiltInSchema.Instance.FieldsOf(type);
        return before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key)).Where(fields.ContainsKey)
            .All(name => Same(Of(before, name, type), Of(after, name, type), fields[name]));
    }

    private static bool SameList(JsonArray before, JsonArray after, FieldType item) =>
        before.Count == after.Count && before.Zip(after).All(pair => Same(pair.First, pair.Second, item));

    private static bool SameMap(JsonObject before, JsonObject after, FieldType value) => before.Count == after.Count
        && before.All(entry => after.TryGetPropertyValue(entry.Key, out var other) && Same(entry.Value, other, value));

    private static bool IsNothing(JsonObject? value) => value is null || value.Count == 0;

    private static JsonNode? Of(JsonObject value, string name, string type) => value[name] ?? (name == "imagePullPolicy" && type == "core.v1.Container"
        ? PullPolicy(JsonKinds.Text(value["image"]) ?? "")
        : Defaults.GetValueOrDefault($"{type}.{name}"));

    // An image without a tag is the latest.
    private static string PullPolicy(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        var hasTag = name.Contains(':', StringComparison.Ordinal) && !name.EndsWith(":latest", StringComparison.Ordinal);
        return hasTag || name.Contains('@', StringComparison.Ordinal)
            ? "IfNotPresent"
            : "Always";
    }
}
