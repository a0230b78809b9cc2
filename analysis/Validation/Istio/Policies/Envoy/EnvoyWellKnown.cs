using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>Reads JSON as a scalar or as one of protobuf's own messages, whose JSON is not an object of their fields.</summary>
internal static class EnvoyWellKnown
{
    private static readonly FrozenDictionary<string, string> Wrapped = new Dictionary<string, string>
    {
        ["google.protobuf.BoolValue"] = "bool",
        ["google.protobuf.BytesValue"] = "bytes",
        ["google.protobuf.StringValue"] = "string",
        ["google.protobuf.Int32Value"] = "int32",
        ["google.protobuf.UInt32Value"] = "uint32",
        ["google.protobuf.FloatValue"] = "float",
        ["google.protobuf.Int64Value"] = "int64",
        ["google.protobuf.UInt64Value"] = "uint64",
        ["google.protobuf.DoubleValue"] = "double",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        "google.protobuf.Any",
        "google.protobuf.Duration",
        "google.protobuf.Timestamp",
        "google.protobuf.Struct",
        "google.protobuf.Value",
        "google.protobuf.ListValue");

    public static bool Has(string type) => Wrapped.ContainsKey(type) || Others.Contains(type);

    public static string? Check(string type, JsonNode value) => type switch
    {
        "google.protobuf.Duration" => CheckText(value, text => GoDuration.Parse(text).Problem is { } error ? $"bad Duration: {error}" : null),
        "google.protobuf.Timestamp" => CheckText(value, CheckTimestamp),
        "google.protobuf.Struct" => value is JsonObject ? null : $"bad StructValue: {GoJson.Mismatch(value, "map[string]json.RawMessage")}",
        "google.protobuf.ListValue" => value is JsonArray ? null : $"bad ListValue: {GoJson.Mismatch(value, "[]json.RawMessage")}",
        "google.protobuf.Value" => null,
        _ => EnvoyScalar.Check(Wrapped.GetValueOrDefault(type, type), value),
    };

    private static string? CheckText(JsonNode value, Func<string, string?> check) =>
        value.GetValueKind() == JsonValueKind.String ? check(value.GetValue<string>()) : GoJson.Mismatch(value, "string");

    private static string? CheckTimestamp(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && text.Contains('T', StringComparison.Ordinal)
            ? null
            : $"bad Timestamp: parsing time {GoText.Quote(text)} as \"2006-01-02T15:04:05.999999999Z07:00\": cannot parse {GoText.Quote(text)} as \"2006\"";
}
