using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>Inputs of a resource as the manifest of an object. What is unknown or secret in them is an unknown value there.</summary>
internal static class Manifest
{
    /// <summary>The manifest.</summary>
    /// <param name="inputs">The inputs.</param>
    public static JsonObject Of(PropertyValue.Map inputs) => new(inputs.Fields.Select(field => KeyValuePair.Create(field.Key, Node(field.Value))));

    private static JsonNode? Node(PropertyValue value) => value switch
    {
        PropertyValue.NullValue => null,
        PropertyValue.Bool flag => JsonValue.Create(flag.Value),
        PropertyValue.Number { Value: var number } when number == Math.Truncate(number) && Math.Abs(number) < long.MaxValue => JsonValue.Create((long)number),
        PropertyValue.Number number => JsonValue.Create(number.Value),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        PropertyValue.List list => new JsonArray([.. list.Items.Select(Node)]),
        PropertyValue.Map map => Of(map),
        _ => UnknownValue.Create(),
    };
}
