using System.Globalization;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Decoding;

/// <summary>Checks that an object can be read as its kind: no field is unknown, each has its type, and what is told apart by keys is there once.</summary>
internal static class DecodingCheck
{
    private const string UnknownField = "field not declared in schema";
    private const string DuplicateEntries = "duplicate entries for key";

    /// <summary>Errors, with paths as validation writes them.</summary>
    /// <param name="value">A value.</param>
    /// <param name="type">Its type.</param>
    public static IEnumerable<FieldError> Check(Field value, FieldType type) => (type, value.Value) switch
    {
        (_, null) => [],
        (FieldType.Struct known, JsonObject map) => CheckStruct(value, map, BuiltInSchema.Instance.FieldsOf(known.Name)),
        (FieldType.Map map, JsonObject) => value.Entries.SelectMany(entry => Check(entry.Value, map.Value)),
        (FieldType.List list, JsonArray) => value.Items.SelectMany(item => Check(item, list.Item)).Concat(Duplicates(value, list)),
        (FieldType.Struct or FieldType.Map, _) => [Wrong(value, "map")],
        (FieldType.List, _) => [Wrong(value, "list")],
        (FieldType.Scalar scalar, _) => CheckScalar(value, scalar.Name),
        _ => [],
    };

    /// <summary>Whether a client reads a value that has the error all the same: it passes over fields that it does not know, and over keys.</summary>
    public static bool IsReadable(FieldError error) => error.Reason.StartsWith(UnknownField, StringComparison.Ordinal)
        || error.Reason.StartsWith(DuplicateEntries, StringComparison.Ordinal);

    private static IEnumerable<FieldError> CheckStruct(
        Field value, JsonObject map, IReadOnlyDictionary<string, FieldType> fields) => map.SelectMany(entry => fields.TryGetValue(entry.Key, out var type)
            ? Check(value[entry.Key], type)
            : [new FieldError(value.Path.Child(entry.Key).ToString(), Unknown(entry.Key, fields.Keys), IsBlocking: true)]);

    private static string Unknown(string name, IEnumerable<string> known) =>
        known.FirstOrDefault(field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"{UnknownField}; it is written {meant}"
            : UnknownField;

    private static IEnumerable<FieldError> CheckScalar(Field value, string type) => type switch
    {
        "string" or "time" or "microTime" or "duration" => Is(value, "string") ? CheckText(value, type) : [Wrong(value, "string")],
        "boolean" => Is(value, "boolean") ? [] : [Wrong(value, "boolean")],
        "int32" => CheckInteger(value, int.MinValue, int.MaxValue),
        "uint32" => CheckInteger(value, 0, uint.MaxValue),
        "int64" => CheckInteger(value, long.MinValue, long.MaxValue),
        "double" => value.IsNumber ? [] : [Wrong(value, "numeric (int or float)")],
        "quantity" => Quantity.Parse(value.Value) is null ? [Of(value, Quantity.Syntax)] : [],
        "intOrString" => Is(value, "string") ? [] : CheckInteger(value, int.MinValue, int.MaxValue),
        "bytes" => Is(value, "string") ? CheckBase64(value) : [Wrong(value, "string")],
        "schemaOrArray" => value.Value is JsonArray ? value.Items.SelectMany(Schema) : Schema(value),
        "schemaOrBool" => Is(value, "boolean") ? [] : Schema(value),
        "schemaOrStrings" => value.Value is JsonArray ? [] : Schema(value),
        _ => [],
    };

    private static IEnumerable<FieldError> Schema(Field value) => Check(value, new FieldType.Struct("apiextensions.v1.JSONSchemaProps"));

    private static IEnumerable<FieldError> CheckInteger(Field value, long least, long most) => !value.IsNumber ? [Wrong(value, "numeric (int or float)")]
        : value.Integer is not { } number ? [Of(value, $"cannot convert {value.Value!.ToJsonString()} to a whole number")]
        : number < least || number > most ? [Of(value, string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}"))]
        : [];

    private static IEnumerable<FieldError> CheckText(Field value, string type) => type is "time" or "microTime"
        && !Go.Formats.IsValid("date-time", value.Text) ? [Of(value, $"cannot parse {Go.GoText.Quote(value.Text)} as a time of RFC 3339")] : [];

    private static IEnumerable<FieldError> CheckBase64(Field value)
    {
        // Line ends are no part of it.
        var text = value.Text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        return text.Length == 0 || Go.Formats.IsValid("byte", text) ? [] : [Of(value, "illegal base64 data")];
    }

    private static IEnumerable<FieldError> Duplicates(Field value, FieldType.List list)
    {
        if (list.Keys.IsEmpty && !list.IsSet)
        {
            return [];
        }

        if (!list.IsSet && value.Items.FirstOrDefault(item => !item.Exists) is { Path: not null } nothing)
        {
            return [Of(nothing, "associative list with keys may not have a null element")];
        }

        var keys = value.Items.Select(item => list.IsSet ? item.Value?.ToJsonString() ?? "null" : ListKeys.Of(item, list)).ToList();
        return keys.Index().Where(key => key.Index > keys.IndexOf(key.Item)).DistinctBy(key => key.Item).Select(key => new FieldError(
            value.Path.Index(key.Index).ToString(), $"{DuplicateEntries} {(list.IsSet ? $"[={key.Item}]" : key.Item)}", IsBlocking: true));
    }

    private static bool Is(Field value, string type) => JsonKinds.TypeOf(value.Value) == type;

    private static FieldError Wrong(Field value, string expected) => Of(value, $"expected {expected}, got {value.Value!.ToJsonString()}");

    private static FieldError Of(Field value, string reason) => new(value.Path.ToString(), reason, IsBlocking: true);
}
