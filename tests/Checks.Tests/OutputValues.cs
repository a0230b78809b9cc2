using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Payments.Infra.Checks.Tests;

/// <summary>Puts what is unknown or secret into the wrappers that Pulumi's engine gives transforms (output values of its protocol).</summary>
internal static class OutputValues
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Properties with what each of them depends on, which stands in its wrapper.</summary>
    public static Struct Of(Struct? source, IReadOnlyDictionary<string, RepeatedField<string>> dependencies)
    {
        var result = Of(source);
        foreach (var (key, urns) in dependencies.Where(entry => entry.Value.Count > 0 && result.Fields.ContainsKey(entry.Key)))
        {
            var value = result.Fields[key];
            var wrapper = IsWrapper(value) ? value : Wrapper(value, isSecret: false);
            wrapper.StructValue.Fields["dependencies"] = Value.ForList([.. urns.Select(Value.ForString)]);
            result.Fields[key] = wrapper;
        }

        return result;
    }

    public static Struct Of(Struct? source)
    {
        var result = new Struct();
        foreach (var (key, value) in source?.Fields ?? [])
        {
            result.Fields[key] = Of(value);
        }

        return result;
    }

    private static Value Of(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue when value.StringValue == Unknown => Wrapper(null, isSecret: false),
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(Of)]),
        Value.KindOneofCase.StructValue when value.StructValue.Fields.TryGetValue(Signature, out var kind) && kind.StringValue == Secret =>
            Wrapper(Of(value.StructValue.Fields["value"]), isSecret: true),
        Value.KindOneofCase.StructValue => Value.ForStruct(Of(value.StructValue)),
        _ => value,
    };

    private static bool IsWrapper(Value value) => value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(Signature, out var kind) && kind.StringValue == Output;

    private static Value Wrapper(Value? value, bool isSecret)
    {
        var result = new Struct { Fields = { [Signature] = Value.ForString(Output), ["secret"] = Value.ForBool(isSecret) } };
        if (value is not null)
        {
            result.Fields["value"] = value;
        }

        return Value.ForStruct(result);
    }
}
