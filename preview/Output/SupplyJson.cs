using System.Text.Json;
using Payments.Infra.Analysis.Supply;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes what must be supplied under a key of its own, which the Pulumi CLI does not have; nothing where nothing is missing.</summary>
internal static class SupplyJson
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<MissingSecret> missing)
    {
        if (missing.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("supply");
        foreach (var secret in missing)
        {
            writer.WriteStartObject();
            writer.WriteString("place", secret.Place);
            writer.WriteString("name", secret.Name);
            Write(writer, "keys", secret.Keys);
            Write(writer, "readers", secret.Readers);
            writer.WriteString("command", secret.Command);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string key, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
