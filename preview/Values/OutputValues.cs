using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Payments.Infra.Preview.Values;

/// <summary>
/// Output values: wrappers that say whether a value is known and secret, and what it depends on. Transforms get these, as the
/// real engine sends them.
/// </summary>
internal static class OutputValues
{
    /// <summary>The object with output values in place of secrets and unknowns, at every depth.</summary>
    public static Struct Of(Struct source)
    {
        var result = new Struct();
        foreach (var (key, value) in source.Fields)
        {
            result.Fields[key] = Of(value);
        }

        return result;
    }

    /// <summary>The object with an output value in place of each property that depends on more than it says.</summary>
    /// <param name="source">An object that <see cref="Of(Struct)"/> made.</param>
    /// <param name="dependencies">URNs by property.</param>
    public static Struct WithDependencies(Struct source, IEnumerable<KeyValuePair<string, RegisterResourceRequest.Types.PropertyDependencies>> dependencies)
    {
        var result = source.Clone();
        foreach (var (key, property) in dependencies)
        {
            if (result.Fields.TryGetValue(key, out var value) && !DependenciesOf(value).IsSupersetOf(property.Urns))
            {
                result.Fields[key] = DependOn(value, property.Urns);
            }
        }

        return result;
    }

    /// <summary>The URNs that the output values in a value name.</summary>
    public static ImmutableSortedSet<string> DependenciesOf(Value value)
    {
        var found = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        Collect(value, found);
        return found.ToImmutable();
    }

    private static Value Of(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue when Wire.Unknowns.Contains(value.StringValue) => Wrapper(null, isSecret: false),
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(Of)]),
        Value.KindOneofCase.StructValue => OfStruct(value.StructValue),
        _ => value,
    };

    private static Value OfStruct(Struct value) => SignatureOf(value) switch
    {
        null => Value.ForStruct(Of(value)),
        Wire.SecretSignature => AsSecret(value.Fields.TryGetValue(Wire.ValueProperty, out var inner) ? Of(inner) : Value.ForNull()),
        _ => Value.ForStruct(value),
    };

    private static Value AsSecret(Value value)
    {
        if (value.StructValue is { } output && SignatureOf(output) == Wire.OutputSignature)
        {
            output.Fields[Wire.SecretProperty] = Value.ForBool(true);
            return value;
        }

        return Wrapper(value, isSecret: true);
    }

    private static Value DependOn(Value value, RepeatedField<string> urns)
    {
        var isOutput = value.StructValue is { } known && SignatureOf(known) == Wire.OutputSignature;
        var output = isOutput ? value.StructValue.Clone() : Wrapper(value, isSecret: false).StructValue;
        var own = output.Fields.TryGetValue(Wire.DependenciesProperty, out var listed) ? listed.ListValue.Values.Select(urn => urn.StringValue) : [];
        output.Fields[Wire.DependenciesProperty] =
            Value.ForList([.. own.Concat(urns).Distinct().Order(StringComparer.Ordinal).Select(Value.ForString)]);
        return Value.ForStruct(output);
    }

    private static void Collect(Value value, ImmutableSortedSet<string>.Builder found)
    {
        foreach (var element in value.ListValue?.Values ?? [])
        {
            Collect(element, found);
        }

        if (value.StructValue is not { } fields)
        {
            return;
        }

        if (SignatureOf(fields) == Wire.OutputSignature && fields.Fields.TryGetValue(Wire.DependenciesProperty, out var listed))
        {
            found.UnionWith(listed.ListValue.Values.Select(urn => urn.StringValue));
        }

        foreach (var field in fields.Fields.Values)
        {
            Collect(field, found);
        }
    }

    private static Value Wrapper(Value? value, bool isSecret)
    {
        var result = new Struct();
        result.Fields[Wire.Signature] = Value.ForString(Wire.OutputSignature);
        if (value is not null)
        {
            result.Fields[Wire.ValueProperty] = value;
        }

        if (isSecret)
        {
            result.Fields[Wire.SecretProperty] = Value.ForBool(true);
        }

        return Value.ForStruct(result);
    }

    private static string? SignatureOf(Struct value) =>
        value.Fields.TryGetValue(Wire.Signature, out var signature) ? signature.StringValue : null;
}
