using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Payments.Infra.Preview.Values;

/// <summary>Reads values that a program sends.</summary>
internal static class WireReader
{
    /// <summary>Reads an object.</summary>
    /// <exception cref="FormatException">A special value has an unrecognised signature or lacks a part.</exception>
    public static PropertyValue.Map ReadMap(Struct? value) => value is null ? PropertyValue.Map.Empty : ReadFields(value.Fields);

    private static PropertyValue.Map ReadFields(MapField<string, Value> fields) => new(fields
        .ToImmutableSortedDictionary(field => field.Key, field => Read(field.Value), StringComparer.Ordinal));

    public static PropertyValue Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => new PropertyValue.Bool(value.BoolValue),
        Value.KindOneofCase.NumberValue => new PropertyValue.Number(value.NumberValue),
        Value.KindOneofCase.StringValue when Wire.Unknowns.Contains(value.StringValue) => PropertyValue.Unknown,
        Value.KindOneofCase.StringValue => new PropertyValue.Text(value.StringValue),
        Value.KindOneofCase.ListValue => new PropertyValue.List([.. value.ListValue.Values.Select(Read)]),
        Value.KindOneofCase.StructValue => ReadStruct(value.StructValue.Fields),
        _ => PropertyValue.Null,
    };

    private static PropertyValue ReadStruct(MapField<string, Value> fields)
    {
        if (!fields.TryGetValue(Wire.Signature, out var signature))
        {
            return ReadFields(fields);
        }

        switch (signature.StringValue)
        {
            case Wire.SecretSignature:
                return Read(Part(fields, Wire.ValueProperty)).AsSecret();
            case Wire.OutputSignature:
                var known = fields.TryGetValue(Wire.ValueProperty, out var value) ? Read(value) : PropertyValue.Unknown;
                return fields.TryGetValue(Wire.SecretProperty, out var secret) && secret.BoolValue ? known.AsSecret() : known;
            case Wire.ResourceSignature:
                return new PropertyValue.Reference(Part(fields, Wire.UrnProperty).StringValue, ReadId(fields))
                {
                    PackageVersion = fields.TryGetValue(Wire.PackageVersionProperty, out var version) ? version.StringValue : "",
                };
            case Wire.AssetSignature or Wire.ArchiveSignature:
                return new PropertyValue.Asset(signature.StringValue == Wire.ArchiveSignature, ReadAssetContent(fields));
            default:
                throw new FormatException($"unrecognized signature '{signature.StringValue}' in property value");
        }
    }

    /// <summary>An empty id means the same as an unknown one: the resource does not exist yet.</summary>
    private static PropertyValue? ReadId(MapField<string, Value> fields) =>
        !fields.TryGetValue(Wire.IdProperty, out var id) ? null
        : Read(id) is PropertyValue.Text { Value.Length: > 0 } text ? text
        : PropertyValue.Unknown;

    private static PropertyValue.Map ReadAssetContent(MapField<string, Value> fields) => new(fields
        .Where(field => field.Key is "text" or "path" or "uri" or "assets" or "hash")
        .ToImmutableSortedDictionary(field => field.Key, field => Read(field.Value), StringComparer.Ordinal));

    private static Value Part(MapField<string, Value> fields, string name) => fields.TryGetValue(name, out var value)
        ? value
        : throw new FormatException($"a special property value lacks '{name}'");
}
