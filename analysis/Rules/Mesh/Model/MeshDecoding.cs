using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Istio.Decoding;
using Payments.Infra.Analysis.Validation.Istio.Rules;
using Payments.Infra.Analysis.Validation.Kubernetes.Decoding;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>Reads objects as the analyser's client does, which takes fields that it does not know, and no value of another type.</summary>
internal static class MeshDecoding
{
    private static readonly FieldType Metadata = new FieldType.Struct("meta.v1.ObjectMeta");

    /// <summary>The <c>spec</c> of an object: of Istio's kinds as istiod decodes it, of others as it stands; null when the object cannot be read.</summary>
    /// <param name="manifest">The whole object.</param>
    public static JsonObject? Spec(JsonObject manifest)
    {
        var (apiVersion, kind) = (manifest.Text("apiVersion"), manifest.Text("kind"));
        var value = Field.Of(manifest);
        var isReadable = BuiltInSchema.Instance.KindOf(apiVersion, kind) is { } known
            ? IsReadable(value, new FieldType.Struct(known.Type))
            : IsReadable(value["metadata"], Metadata);
        if (!isReadable)
        {
            return null;
        }

        if (SpecSchemas.Of(apiVersion, kind) is not { } schema)
        {
            return manifest.Message("spec") ?? [];
        }

        var decoded = SpecDecoder.Decode(kind, schema, manifest["spec"]);
        return decoded.Problem is null ? decoded.Spec : null;
    }

    private static bool IsReadable(Field value, FieldType type) => DecodingCheck.Check(value, type).All(DecodingCheck.IsReadable);
}
