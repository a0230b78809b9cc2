using System.Text.Json;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes values as JSON: unknowns as their marker, secrets as they are meant to be.</summary>
/// <param name="writeSecret">Writes a secret that is known.</param>
internal sealed class PropertyValueJson(Action<Utf8JsonWriter> writeSecret)
{
    /// <summary>For people: secrets are hidden.</summary>
    public static readonly PropertyValueJson Shown = new(writer => writer.WriteStringValue("[secret]"));

    public void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Bool flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case PropertyValue.Number number:
                writer.WriteRawValue(Numbers.Format(number.Value));
                break;
            case PropertyValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case PropertyValue.UnknownValue:
                writer.WriteStringValue(Wire.Unknown);
                break;
            case PropertyValue.SecretValue secret:
                WriteSecret(writer, secret);
                break;
            case PropertyValue.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteItem(writer, item);
                }

                writer.WriteEndArray();
                break;
            case PropertyValue.Map map:
                writer.WriteStartObject();
                WriteFields(writer, map);
                writer.WriteEndObject();
                break;
            case PropertyValue.Asset asset:
                writer.WriteStartObject();
                writer.WriteString(Wire.Signature, asset.IsArchive ? Wire.ArchiveSignature : Wire.AssetSignature);
                WriteFields(writer, asset.Content);
                writer.WriteEndObject();
                break;
            case PropertyValue.Reference reference:
                WriteReference(writer, reference);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>The writer gives a value that it takes as it is no line of its own.</summary>
    private void WriteItem(Utf8JsonWriter writer, PropertyValue item)
    {
        if (item is PropertyValue.Number number && writer.Options.Indented)
        {
            var indent = new string(writer.Options.IndentCharacter, writer.CurrentDepth * writer.Options.IndentSize);
            writer.WriteRawValue($"{writer.Options.NewLine}{indent}{Numbers.Format(number.Value)}");
        }
        else
        {
            Write(writer, item);
        }
    }

    private void WriteSecret(Utf8JsonWriter writer, PropertyValue.SecretValue secret)
    {
        // A secret that is not known has nothing to hide.
        if (secret.Value is PropertyValue.UnknownValue)
        {
            writer.WriteStringValue(Wire.Unknown);
        }
        else
        {
            writeSecret(writer);
        }
    }

    private void WriteFields(Utf8JsonWriter writer, PropertyValue.Map map)
    {
        foreach (var (key, field) in map.Fields)
        {
            writer.WritePropertyName(key);
            Write(writer, field);
        }
    }

    private static void WriteReference(Utf8JsonWriter writer, PropertyValue.Reference reference)
    {
        writer.WriteStartObject();
        writer.WriteString(Wire.Signature, Wire.ResourceSignature);
        if (reference.Id is { } id)
        {
            writer.WriteString(Wire.IdProperty, id is PropertyValue.Text known ? known.Value : "");
        }

        writer.WriteString(Wire.PackageVersionProperty, reference.PackageVersion);
        writer.WriteString(Wire.UrnProperty, reference.Urn);
        writer.WriteEndObject();
    }
}
