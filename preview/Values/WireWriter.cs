using Google.Protobuf.WellKnownTypes;

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
        PropertyValue.UnknownValue => Value.ForString(WireConstants.Unknown),
        PropertyValue.List list => Value.ForList([.. list.Items.Select(Write)]),
        PropertyValue.Map map => Value.ForStruct(Write(map)),
        PropertyValue.SecretValue secret when acceptSecrets => Special(WireConstants.SecretSignature, (WireConstants.Value, Write(secret.Value))),
        PropertyValue.SecretValue secret => Write(secret.Value),
        PropertyValue.Asset asset => WriteAsset(asset),
        PropertyValue.Reference reference => WriteReference(reference),
        _ => Value.ForNull(),
    };

    private Value WriteAsset(PropertyValue.Asset asset)
    {
        var result = Special(asset.IsArchive ? WireConstants.ArchiveSignature : WireConstants.AssetSignature);
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

        var result = Special(WireConstants.ResourceSignature, (WireConstants.Urn, Value.ForString(reference.Urn)));
        if (reference.Id is { } id)
        {
            result.StructValue.Fields[WireConstants.Id] = id is PropertyValue.Text ? Write(id) : Value.ForString("");
        }

        return result;
    }

    private static Value Special(string signature, params (string Name, Value Value)[] parts)
    {
        var result = new Struct();
        result.Fields[WireConstants.Signature] = Value.ForString(signature);
        foreach (var (name, value) in parts)
        {
            result.Fields[name] = value;
        }

        return Value.ForStruct(result);
    }
}
