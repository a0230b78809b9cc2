using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Serialization;

/// <summary>Values as a transform sees them: plain ones plain, and outputs where more is to be said than a value.</summary>
internal static class TransformValues
{
    public static ImmutableDictionary<string, object?> Read(Struct? values) =>
        values?.Fields.ToImmutableDictionary(field => field.Key, field => Read(field.Value)) ?? ImmutableDictionary<string, object?>.Empty;

    public static async Task<Struct> WriteAsync(ImmutableDictionary<string, object?> values) =>
        (await SerializedArgs.OfAsync(values, keepResources: true, keepOutputValues: true).ConfigureAwait(false)).Values;

    private static object? Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue when ValueKinds.IsUnknown(value) => Output.Unknown<object?>(),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Select(Read).ToImmutableArray(),
        Value.KindOneofCase.StructValue => ValueKinds.SignatureOf(value) switch
        {
            null => Read(value.StructValue),
            Wire.SecretSignature => ReadOutput(value, isSecret: true),
            Wire.OutputSignature => ReadOutput(
                value, value.StructValue.Fields.TryGetValue(Wire.SecretProperty, out var secret) && secret.BoolValue),
            _ => Deserializer.Deserialize(value).Value,
        },
        _ => Deserializer.Deserialize(value).Value,
    };

    private static Output<object?> ReadOutput(Value value, bool isSecret)
    {
        var fields = value.StructValue.Fields;
        ImmutableHashSet<Resource> resources = fields.TryGetValue(Wire.DependenciesProperty, out var urns)
            ? [.. urns.ListValue.Values.Select(urn => new DependencyResource(urn.StringValue))]
            : [];
        var isKnown = fields.TryGetValue(Wire.ValueProperty, out var inner);
        return new(new OutputData(resources, isKnown ? Read(inner!) : null, isKnown, isSecret));
    }
}
