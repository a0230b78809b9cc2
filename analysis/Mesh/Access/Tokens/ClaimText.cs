using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Payments.Infra.Analysis.Mesh.Access.Tokens;

/// <summary>Claims as they stand in headers.</summary>
internal static class ClaimText
{
    /// <summary>Stands for the payload of a token: when it was made, nobody knows here.</summary>
    public const string Payload = "<payload>";

    /// <summary>A claim: texts, numbers and flags as they are, lists and objects as base64url of their JSON. Empty when it is missing.</summary>
    /// <param name="claims">Claims of a token.</param>
    /// <param name="name">Name; a dot leads into an object.</param>
    public static string Of(JsonObject claims, string name)
    {
        JsonNode? claim = claims;
        foreach (var part in name.Split('.'))
        {
            claim = (claim as JsonObject)?[part];
        }

        return claim switch
        {
            null => "",
            JsonObject or JsonArray => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claim.ToJsonString())),
            JsonValue value => value.GetValueKind() switch
            {
                JsonValueKind.String => value.GetValue<string>(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.Number => Number(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)),
                _ => "",
            },
            _ => "",
        };
    }

    private static string Number(double number) => number >= 0 && number < ulong.MaxValue && Math.Floor(number) == number
        ? number.ToString("F0", CultureInfo.InvariantCulture)
        : number.ToString("F6", CultureInfo.InvariantCulture);
}
