using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Values as a transform sees them: plain ones plain, and outputs where more is to be said than a value.</summary>
internal static class TransformValues
{
    public static ImmutableDictionary<string, object?> Read(Struct? values) =>
        values?.Fields.ToImmutableDictionary(field => field.Key, field => Deserializer.Deserialize(field.Value).Value)
            ?? ImmutableDictionary<string, object?>.Empty;

    public static async Task<Struct> WriteAsync(ImmutableDictionary<string, object?> values) =>
        (await SerializedArgs.OfAsync(values, keepResources: true, keepOutputValues: true, new WaitPoint()).ConfigureAwait(false)).Values;
}
