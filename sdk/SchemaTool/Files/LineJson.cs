using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.SchemaTool.Files;

/// <summary>Writes a value in a line: a blank after each comma and colon, none inside brackets.</summary>
internal static class LineJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? value) => value switch
    {
        JsonObject members => $"{{{string.Join(", ", members.Select(member => $"{Text(member.Key)}: {Write(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Write))}]",
        null => "null",
        _ => value.ToJsonString(Relaxed),
    };

    public static string Text(string value) => JsonSerializer.Serialize(value, Relaxed);
}
