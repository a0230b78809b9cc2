namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>
/// Whether a value has the types of a schema, whatever its formats and limits: so server-side apply reads an object before anything else, and its status
/// too, which is then put aside.
/// </summary>
internal static class AppliedTypes
{
    /// <summary>Checks a value; none has every type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">Its schema; null for none.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<FieldError> Check(JsonNode? value, StructuralSchema? schema, FieldPath path) => (value, schema?.Types) switch
    {
        (null, _) or (_, null or []) => [],
        (JsonObject map, ["object"]) => map.SelectMany(entry => Check(entry.Value, schema!.Member(entry.Key), path.Child(entry.Key))),
        (JsonArray list, ["array"]) => list.SelectMany((item, index) => Check(item, schema!.Items, path.Index(index))),
        (_, [var type]) => IsOf(JsonKinds.TypeOf(value), type)
            ? []
            : [new FieldError(path.ToString(), $"expected {type}, got {value.ToJsonString()}", IsBlocking: true)],
        _ => [],
    };

    private static bool IsOf(string found, string type) =>
        found == type || (found is JsonKinds.Integer or JsonKinds.Number && type is JsonKinds.Integer or JsonKinds.Number);
}
