using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Preview.Mesh;

/// <summary>JSON as people read it: indented, with signs as they are.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Readable = new(Short) { WriteIndented = true, NewLine = "\n" };

    public static string Of(JsonNode node) => node.ToJsonString(Readable) + "\n";

    /// <summary>On one line.</summary>
    public static string Line(JsonNode node) => node.ToJsonString(Short);
}
