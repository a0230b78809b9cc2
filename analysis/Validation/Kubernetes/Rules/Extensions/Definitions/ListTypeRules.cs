namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Lists that are sets, or maps by keys of their items.</summary>
internal static class ListTypeRules
{
    private const string MustBeArray = "must be array if x-kubernetes-list-type is specified";

    public static IEnumerable<FieldError> Check(Field schema)
    {
        var (list, keys, type, items) = (schema["x-kubernetes-list-type"], schema["x-kubernetes-list-map-keys"], schema["type"], schema["items"]);
        return CheckType(list, type)
            .Concat(list.Text == "set" && type.Text == "array" ? CheckSet(items) : [])
            .Concat(Choices.CheckGiven(list, "atomic", "set", "map"))
            .Concat(keys.Count == 0 || list.Text == "map" ? []
                : list.Exists ? [FieldErrors.Invalid(list, "must be map if x-kubernetes-list-map-keys is non-empty")]
                : [FieldErrors.Required(list, "must be map if x-kubernetes-list-map-keys is non-empty")])
            .Concat(list.Text == "map" ? CheckMap(keys, items) : [])
            .Concat(list.Text is "map" or "set" && items["nullable"].IsTrue
                ? [FieldErrors.Forbidden(items["nullable"], $"cannot be nullable when x-kubernetes-list-type is {list.Text}")]
                : []);
    }

    private static IEnumerable<FieldError> CheckType(Field list, Field type) => !list.Exists || type.Text == "array" ? []
        : type.Text.Length == 0 ? [FieldErrors.Required(type, MustBeArray)]
        : [FieldErrors.Invalid(type, MustBeArray)];

    private static IEnumerable<FieldError> CheckSet(Field items)
    {
        const string Detail = "must be atomic as item of a list with x-kubernetes-list-type=set";
        var (list, map) = (items["x-kubernetes-list-type"], items["x-kubernetes-map-type"]);
        return items["type"].Text switch
        {
            "array" when list.TextOr("atomic") != "atomic" => [FieldErrors.Invalid(list, Detail)],
            "object" when map.Text != "atomic" => [FieldErrors.Invalid(map, Detail)],
            _ => [],
        };
    }

    private static IEnumerable<FieldError> CheckMap(Field keys, Field items)
    {
        if (keys.Count == 0)
        {
            yield return FieldErrors.Required(keys, "must not be empty if x-kubernetes-list-type is map");
        }

        if (!items.Exists)
        {
            yield return FieldErrors.Required(items, "must have a schema if x-kubernetes-list-type is map");
        }
        else if (items.Value is JsonObject && items["type"].Text != "object")
        {
            yield return FieldErrors.Invalid(items["type"], "must be object if parent array's x-kubernetes-list-type is map");
        }
        else
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var required = items["required"].Items.Select(name => name.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var error in keys.Items.SelectMany(key => CheckKey(keys, key.Text, items["properties"], required, seen)))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> CheckKey(Field keys, string key, Field properties, HashSet<string> required, HashSet<string> seen)
    {
        const string Reason = "this property is in x-kubernetes-list-map-keys, so it";
        if (!seen.Add(key))
        {
            yield return FieldErrors.Invalid(keys, "must not contain duplicate entries");
        }

        var property = new Field((properties.Value as JsonObject)?[key], properties.Path.Key(key));
        if (!property.Exists)
        {
            yield return FieldErrors.Invalid(keys, "entries must all be names of item properties");
            yield break;
        }

        if (property["type"].Text is "array" or "object")
        {
            yield return FieldErrors.Invalid(property["type"], "must be a scalar type if parent array's x-kubernetes-list-type is map");
        }

        if (!required.Contains(key) && !property["default"].Exists)
        {
            yield return FieldErrors.Required(property["default"], $"{Reason} must have a default or be a required property");
        }

        if (property["nullable"].IsTrue)
        {
            yield return FieldErrors.Forbidden(property["nullable"], $"{Reason} cannot be nullable");
        }
    }
}
