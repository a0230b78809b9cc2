using System.Collections.Frozen;
using System.Text.Json;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Jwt;

/// <summary>One JSON Web Key: its type decides which fields it must have.</summary>
internal static class JsonWebKey
{
    private const string PrivateHalf = "d";

    /// <summary>By key type: the names of its public and private form, and the fields each must have.</summary>
    private static readonly FrozenDictionary<string, (string Public, string Private, ImmutableArray<string> Required)> Types =
        new Dictionary<string, (string, string, ImmutableArray<string>)>
        {
            ["RSA"] = ("rsaPublicKey", "rsaPrivateKey", ["e", "n"]),
            ["EC"] = ("ecdsaPublicKey", "ecdsaPrivateKey", ["crv", "x", "y"]),
            ["OKP"] = ("okpPublicKey", "okpPrivateKey", ["crv", "x"]),
            ["oct"] = ("symmetricKey", "symmetricKey", ["k"]),
        }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Base64Fields = FrozenSet.Create("d", "dp", "dq", "e", "k", "n", "p", "q", "qi", "x", "y");
    private static readonly FrozenSet<string> TextFields = FrozenSet.Create("alg", "crv", "kid", "use", "x5t", "x5t#S256", "x5u");

    /// <summary>Why a value is no key, or null if it is one.</summary>
    public static string? Problem(JsonNode? value)
    {
        if (value is not (null or JsonObject))
        {
            const string Key = """struct { Kty string "json:\"kty\""; D json.RawMessage "json:\"d\"" }""";
            return $"failed to unmarshal JSON into key hint: {GoJson.Mismatch(value, Key)}";
        }

        var key = value as JsonObject;
        if (key?["kty"] is { } kty && kty.GetValueKind() != JsonValueKind.String)
        {
            return $"failed to unmarshal JSON into key hint: json: cannot unmarshal {GoJson.Kind(kty)} into Go struct field .kty of type string";
        }

        if (!Types.TryGetValue(key.Text("kty"), out var type))
        {
            return $"invalid key type from JSON ({key.Text("kty")})";
        }

        var isPrivate = key.Has(PrivateHalf);
        return FieldsProblem(
            key!,
            isPrivate && type.Public != type.Private ? [.. type.Required.Append(PrivateHalf).Order(StringComparer.Ordinal)] : type.Required) is { } problem
            ? $"failed to unmarshal JSON into key (*jwk.{(isPrivate ? type.Private : type.Public)}): {problem}"
            : null;
    }

    /// <summary>Whether a key can sign: it has a private half, or is symmetric.</summary>
    public static bool IsPrivate(JsonObject? key) => key.Has(PrivateHalf) || key.Text("kty") == "oct";

    private static string? FieldsProblem(JsonObject key, ImmutableArray<string> required)
    {
        foreach (var (name, value) in key)
        {
            var reason = !Base64Fields.Contains(name) && !TextFields.Contains(name) || value is null ? null
                : value.GetValueKind() != JsonValueKind.String ? Reading(name, GoJson.Mismatch(value, name == "crv" ? "jwa.EllipticCurveAlgorithm" : "string"))
                : Base64Fields.Contains(name) && !IsBase64(value.GetValue<string>()) ? "expected base64 encoded []byte (string)"
                : null;
            if (reason is not null)
            {
                return $"failed to decode value for key {name}: {reason}";
            }
        }

        return required.FirstOrDefault(name => !key.Has(name)) is { } missing ? $"required field {missing} is missing" : null;
    }

    private static string Reading(string name, string reason) => name == "crv" ? reason : $"error reading next value: {reason}";

    private static bool IsBase64(string text)
    {
        // Either alphabet, padded or not.
        var standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var padded = standard.PadRight((standard.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, new byte[padded.Length], out _);
    }
}
