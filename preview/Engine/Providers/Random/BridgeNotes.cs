using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Random;

/// <summary>
/// What the provider's bridge keeps with the outputs of a resource that it has read, for itself: the version of the schema, and how its own form
/// of the state differs from the outputs.
/// </summary>
internal static class BridgeNotes
{
    private static readonly PropertyValue AbsentUpstream = Map(("replace", Map(("raw", PropertyValue.Null)))).AsSecret();

    /// <summary>The outputs with the notes.</summary>
    /// <param name="type">Type token.</param>
    /// <param name="outputs">The outputs.</param>
    public static PropertyValue.Map AddTo(string type, PropertyValue.Map outputs)
    {
        var attributes = ResourceSchemas.Of(type);
        var differing = attributes.Aggregate(PropertyValue.Map.Empty, (all, attribute) =>
            Difference(attribute, outputs[attribute.Name]) is { } difference ? all.With(attribute.Name, difference) : all);
        var notes = outputs.With("__pulumi_raw_state_delta", Map(("obj", differing.Fields.IsEmpty ? differing : Map(("ps", differing)))));
        return SchemaVersion(type) is { } version ? notes.With("__meta", new PropertyValue.Text($"{{\"schema_version\":\"{version}\"}}")) : notes;
    }

    private static PropertyValue? Difference(Attribute attribute, PropertyValue? value) => (attribute.Type, value) switch
    {
        (_, null) => AbsentUpstream,
        (AttributeType.TextMap, _) => Map(("map", PropertyValue.Map.Empty)),
        (AttributeType.TextList, _) => Map(("arr", PropertyValue.Map.Empty)),
        _ => null,
    };

    private static int? SchemaVersion(string type) => type.Split(':')[^1] switch
    {
        "RandomPassword" => 3,
        "RandomString" => 2,
        _ => null,
    };

    private static PropertyValue.Map Map((string Key, PropertyValue Value) field) => PropertyValue.Map.Empty.With(field.Key, field.Value);
}
