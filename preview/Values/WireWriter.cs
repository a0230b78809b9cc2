using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Payments.Infra.Preview.Values;

/// <summary>Writes values that a program gets back.</summary>
/// <param name="acceptSecrets">Whether the program reads secret wrappers; else it gets what is inside.</param>
/// <param name="acceptResources">Whether it reads references; else it gets ids and URNs.</param>
internal sealed class WireWriter(bool acceptSecrets, bool acceptResources)
{
    public Struct Write(PropertyValue.Map map)
    {
        var result = new Struct();
        foreach (var (key, value) in map.Fields)
        {
            result.Fields[key] = Write(value);
        }

        return result;
    }

    private Value Write(PropertyValue value) => value switch
    {
        PropertyValue.Bool flag => Value.ForBool(flag.Value),
        PropertyValue.Number number => Value.ForNumber(number.Value),
        PropertyValue.Text text => Value.ForString(text.Value),
        PropertyValue.UnknownValue => Value.ForString(Wire.Unknown),
        PropertyValue.List list => Value.ForList([.. list.Items.Select(Write)]),
        PropertyValue.Map map => Value.ForStruct(Write(map)),
        PropertyValue.SecretValue secret when acceptSecrets => Special(Wire.SecretSignature, (Wire.ValueProperty, Write(secret.Value))),
        PropertyValue.SecretValue secret => Write(secret.Value),
        PropertyValue.Asset asset => WriteAsset(asset),
        PropertyValue.Reference reference => WriteReference(reference),
        _ => Value.ForNull(),
    };

    private Value WriteAsset(PropertyValue.Asset asset)
    {
        var result = Special(asset.IsArchive ? Wire.ArchiveSignature : Wire.AssetSignature);
        foreach (var (key, part) in asset.Content.Fields)
        {
            result.StructValue.Fields[key] = Write(part);
        }

        return result;
    }

    private Value WriteReference(PropertyValue.Reference reference)
    {
        if (!acceptResources)
        {
            return reference.Id is null ? Value.ForString(reference.Urn) : Write(reference.Id);
        }

        var result = Special(Wire.ResourceSignature, (Wire.UrnProperty, Value.ForString(reference.Urn)));
        if (reference.Id is { } id)
        {
            result.StructValue.Fields[Wire.IdProperty] = id is PropertyValue.Text ? Write(id) : Value.ForString("");
        }

        if (reference.PackageVersion.Length > 0)
        {
            result.StructValue.Fields[Wire.PackageVersionProperty] = Value.ForString(reference.PackageVersion);
        }

        return result;
    }

    private static Value Special(string signature, params (string Name, Value Value)[] parts)
    {
        var result = new Struct();
        result.Fields[Wire.Signature] = Value.ForString(signature);
        foreach (var (name, value) in parts)
        {
            result.Fields[name] = value;
        }

        return Value.ForStruct(result);
    }
}
