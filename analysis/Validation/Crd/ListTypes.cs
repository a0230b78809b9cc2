namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks lists that are sets, or maps by a key: nothing may stand in them twice.</summary>
internal static class ListTypes
{
    public static IEnumerable<FieldError> Check(JsonNode? value, StructuralSchema? schema, FieldPath path) => (value, schema) switch
    {
        (JsonObject map, { } known) => CheckMap(map, known, path),
        (JsonArray list, { } known) => CheckList(list, known, path).Concat(
            known.Items is null ? [] : list.SelectMany((item, index) => Check(item, known.Items, path.Index(index)))),
        _ => [],
    };

    private static IEnumerable<FieldError> CheckMap(JsonObject map, StructuralSchema schema, FieldPath path) =>
        map.Where(_ => schema.AdditionalProperties is not null).SelectMany(entry => Check(entry.Value, schema.AdditionalProperties, path.Key(entry.Key)))
            .Concat(map.SelectMany(entry => Check(entry.Value, schema.Properties.GetValueOrDefault(entry.Key), path.Child(entry.Key))));

    private static IEnumerable<FieldError> CheckList(JsonArray list, StructuralSchema schema, FieldPath path) => schema.ListType switch
    {
        "set" => Twice(list, path),
        "map" => list.Index().Where(entry => entry.Item is not (null or JsonObject)).Take(1).ToList() is [var wrong]
            ? [FieldError.Invalid(path.Index(wrong.Index).ToString(), wrong.Item, "must be an object for an array of list-type map")]
            : Twice(list.Select(item => KeyOf((JsonObject?)item, schema)), path),
        _ => [],
    };

    private static JsonObject KeyOf(JsonObject? item, StructuralSchema schema) => new(schema.ListMapKeys
        .Where(key => item?.ContainsKey(key) == true)
        .Select(key => KeyValuePair.Create(key, item![key]?.DeepClone())));

    /// <summary>The second time that something stands in a list; a third time is no news.</summary>
    private static IEnumerable<FieldError> Twice(IEnumerable<JsonNode?> items, FieldPath path)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, item) in items.Index())
        {
            var text = item?.ToJsonString() ?? "null";
            var times = seen[text] = seen.GetValueOrDefault(text) + 1;
            if (times == 2)
            {
                yield return FieldError.Duplicate(path.Index(index).ToString(), item);
            }
        }
    }
}
