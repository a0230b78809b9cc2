using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Serialization;

/// <summary>Tells and makes the special kinds of values that travel inside a protobuf value.</summary>
internal static class ValueKinds
{
    public static Value Unknown() => Value.ForString(Wire.Unknown);

    public static bool IsUnknown(Value value) =>
        value.KindCase == Value.KindOneofCase.StringValue && value.StringValue == Wire.Unknown;

    /// <summary>Whether an unknown is anywhere inside.</summary>
    public static bool ContainsUnknown(Struct values) => values.Fields.Values.Any(ContainsUnknown);

    private static bool ContainsUnknown(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => ContainsUnknown(value.StructValue),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(ContainsUnknown),
        _ => IsUnknown(value),
    };

    /// <summary>The signature of a special object, or null.</summary>
    public static string? SignatureOf(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(Wire.Signature, out var signature)
            ? signature.StringValue
            : null;

    public static Value Special(string signature, string property, Value value)
    {
        var fields = new Struct();
        fields.Fields[Wire.Signature] = Value.ForString(signature);
        fields.Fields[property] = value;
        return Value.ForStruct(fields);
    }

    /// <summary>A secret of the value; a secret stays as it is.</summary>
    public static Value Secret(Value value) =>
        SignatureOf(value) == Wire.SecretSignature ? value : Special(Wire.SecretSignature, Wire.ValueProperty, value);

    /// <summary>The value without its secret wrappers, at any depth.</summary>
    public static Value Plain(Value value, out bool isKnown, out bool isSecret)
    {
        (isKnown, isSecret) = (true, false);
        return Strip(value, ref isKnown, ref isSecret);
    }

    private static Value Strip(Value value, ref bool isKnown, ref bool isSecret)
    {
        isKnown &= !IsUnknown(value);
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue when SignatureOf(value) == Wire.SecretSignature:
                isSecret = true;
                return value.StructValue.Fields.TryGetValue(Wire.ValueProperty, out var inner)
                    ? Strip(inner, ref isKnown, ref isSecret)
                    : Value.ForNull();
            case Value.KindOneofCase.StructValue:
                var fields = new Struct();
                foreach (var (key, field) in value.StructValue.Fields)
                {
                    fields.Fields[key] = Strip(field, ref isKnown, ref isSecret);
                }

                return Value.ForStruct(fields);
            case Value.KindOneofCase.ListValue:
                var list = new ListValue();
                foreach (var element in value.ListValue.Values)
                {
                    list.Values.Add(Strip(element, ref isKnown, ref isSecret));
                }

                return new Value { ListValue = list };
            default:
                return value;
        }
    }
}
