using System.Text.Json;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes differences by path, as a provider reports them.</summary>
internal static class DetailedDiffJson
{
    public static void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, PropertyDiff>? differences)
    {
        if (differences is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var (path, difference) in differences)
        {
            writer.WriteStartObject(path);
            writer.WriteString("kind", difference.Kind switch
            {
                PropertyDiffKind.Add => "add",
                PropertyDiffKind.AddReplace => "add-replace",
                PropertyDiffKind.Delete => "delete",
                PropertyDiffKind.DeleteReplace => "delete-replace",
                PropertyDiffKind.UpdateReplace => "update-replace",
                _ => "update",
            });
            writer.WriteBoolean("inputDiff", difference.IsInputDiff);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
