using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Decoding;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>Reads JSON as a number, text, truth value, bytes or enum of Envoy's API. Numbers may stand in quotes.</summary>
internal static class EnvoyScalar
{
    private static readonly FrozenSet<string> NotFinite = FrozenSet.Create("NaN", "Infinity", "-Infinity");

    /// <summary>Go's name for a scalar type, which is what its messages say.</summary>
    private static readonly FrozenDictionary<string, string> GoTypes = new Dictionary<string, string>
    {
        ["bytes"] = "[]uint8",
        ["float"] = "float32",
        ["double"] = "float64",
    }.ToFrozenDictionary();

    public static string? Check(string type, JsonNode value)
    {
        var kind = value.GetValueKind();
        return (type, kind) switch
        {
            ("string", JsonValueKind.String) or ("bool", JsonValueKind.True or JsonValueKind.False) => null,
            ("bytes", JsonValueKind.String) => CheckBytes(value.GetValue<string>()),
            ("string" or "bool" or "bytes", _) => GoJson.Mismatch(value, GoTypes.GetValueOrDefault(type, type)),
            (_, JsonValueKind.String or JsonValueKind.Number) => CheckText(type, GoJson.Literal(value)),
            _ => GoJson.Mismatch(value, GoTypes.GetValueOrDefault(type, type)),
        };
    }

    /// <summary>Checks text that stands for a number or, as a map's key, for a truth value.</summary>
    public static string? CheckText(string type, string text)
    {
        if (type is "float" or "double" && NotFinite.Contains(text))
        {
            return null;
        }

        if (GoJson.SyntaxProblem(text) is { } mistake)
        {
            return mistake;
        }

        var value = JsonNode.Parse(text);
        var fits = type switch
        {
            "bool" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "int32" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "uint32" => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "int64" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "uint64" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => value?.GetValueKind() == JsonValueKind.Number,
        };
        if (fits || value is null)
        {
            return null;
        }

        var goType = GoTypes.GetValueOrDefault(type, type);
        return value.GetValueKind() == JsonValueKind.Number && type != "bool"
            ? $"json: cannot unmarshal number {text.Trim()} into Go value of type {goType}"
            : GoJson.Mismatch(value, goType);
    }

    public static string? CheckEnum(string type, FrozenSet<string> values, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => values.Contains(value.GetValue<string>())
            ? null
            : $"unknown value {GoText.Quote($"\"{GoJson.Literal(value)}\"")} for enum {type}",
        JsonValueKind.Number => int.TryParse(GoJson.Literal(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? null
            : $"json: cannot unmarshal number {GoJson.Literal(value)} into Go value of type protoreflect.EnumNumber",
        _ => GoJson.Mismatch(value, "protoreflect.EnumNumber"),
    };

    private static string? CheckBytes(string text)
    {
        var clean = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return Convert.TryFromBase64String(clean, new byte[clean.Length], out _)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"illegal base64 data at input byte {Base64.ProblemAt(clean)}");
    }
}
