using System.Text;
using Payments.Infra.Analysis.Validation.Kubernetes;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission;
using Payments.Infra.Analysis.Validation.Kubernetes.Decoding;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>What the server says of a custom resource that is applied to it: fields that it does not know are errors.</summary>
internal static class StrictCheck
{
    private const int MostRequestBytes = 3 * 1024 * 1024;

    private static readonly KindRules Any = new() { HasAnyFinalizer = true };

    /// <summary>Errors of an object that does not exist yet.</summary>
    public static ImmutableArray<FieldError> Check(JsonObject manifest, CustomResourceDefinition definition) => Check(manifest, null, definition);

    /// <summary>Errors of an object that has changed: what was wrong before and has not changed is let through.</summary>
    public static ImmutableArray<FieldError> CheckUpdate(JsonObject before, JsonObject after, CustomResourceDefinition definition) =>
        Check(after, before, definition);

    private static ImmutableArray<FieldError> Check(JsonObject manifest, JsonObject? before, CustomResourceDefinition definition)
    {
        var size = Encoding.UTF8.GetByteCount(manifest.ToJsonString());
        if (size > MostRequestBytes)
        {
            return [new FieldError("", "Request entity too large: limit is 3145728", IsBlocking: true)];
        }

        // Metadata are read as those of any object, and strictly.
        if (DecodingCheck.Check(Field.Of(manifest)["metadata"], new FieldType.Struct("meta.v1.ObjectMeta")).ToImmutableArray() is { IsEmpty: false } unreadable)
        {
            return unreadable;
        }

        if (definition.HasStatus && StatusErrors(manifest, definition) is { IsEmpty: false } wrong)
        {
            return wrong;
        }

        var (stored, unknown) = Stored(manifest, definition);
        if (!unknown.IsEmpty)
        {
            return [.. unknown.Select(path => new FieldError(path, "field not declared in schema", IsBlocking: true))];
        }

        var old = before is null ? null : Stored(before, definition).Manifest;
        var errors = ObjectMetadata.Check(Field.Of(stored)["metadata"], Any, definition.IsNamespaced)
            .Concat(SchemaErrors(stored, definition).Except(old is null ? [] : SchemaErrors(old, definition)))
            .ToList();
        errors.AddRange(errors.Any(error => error.IsBlocking)
            ? [FieldError.RulesNotChecked]
            : RuleCheck.ShowingTypes.Check(stored, old, definition.Schema, FieldPath.Root));
        return errors.Count > 0 ? [.. errors] : [.. ObjectSize.CheckStorage(manifest)];
    }

    private static ImmutableArray<FieldError> StatusErrors(JsonObject manifest, CustomResourceDefinition definition) =>
        [.. AppliedTypes.Check(manifest["status"], definition.Schema.Member("status"), FieldPath.Root.Child("status"))];

    private static IEnumerable<FieldError> SchemaErrors(JsonObject manifest, CustomResourceDefinition definition) =>
        SchemaCheck.Check(manifest, definition.Schema, FieldPath.Root).Errors.Concat(ListTypes.Check(manifest, definition.Schema, FieldPath.Root));

    private static (JsonObject Manifest, ImmutableArray<string> Unknown) Stored(JsonObject manifest, CustomResourceDefinition definition)
    {
        var stored = (JsonObject)JsonNode.Parse(manifest.ToJsonString())!;
        Defaulting.Apply(stored, definition.Schema);
        var unknown = MetadataCheck.Prune(stored).AddRange(Pruning.Prune(stored, definition.Schema));
        if (definition.HasStatus)
        {
            stored.Remove("status");
        }

        return (stored, unknown);
    }
}
