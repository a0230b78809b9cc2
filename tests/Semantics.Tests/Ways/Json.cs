using System.Collections;
using System.Text.Json;
using Payments.Infra.Preview.Values;
using Pulumi;

namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>Inputs as JSON with sorted keys, whichever side they were seen from.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
    };

    public static string Of(ImmutableDictionary<string, object> inputs) => JsonSerializer.Serialize(Plain(inputs), Relaxed);

    public static string Of(PropertyValue.Map inputs) => JsonSerializer.Serialize(
        new SortedDictionary<string, object?>(
            inputs.Fields.Where(field => !field.Value.ContainsUnknown).ToDictionary(field => field.Key, field => Plain(field.Value)),
            StringComparer.Ordinal),
        Relaxed);

    private static object? Plain(object? value) => value switch
    {
        string or bool or double or null => value,
        IDictionary<string, object> map => new SortedDictionary<string, object?>(
            map.ToDictionary(entry => entry.Key, entry => Plain(entry.Value)), StringComparer.Ordinal),
        Resource => "a resource",
        IEnumerable list => list.Cast<object?>().Select(Plain).ToList(),
        _ => value,
    };

    private static object? Plain(PropertyValue value) => value.Revealed() switch
    {
        PropertyValue.Bool boolean => boolean.Value,
        PropertyValue.Number number => number.Value,
        PropertyValue.Text text => text.Value,
        PropertyValue.List list => list.Items.Select(Plain).ToList(),
        PropertyValue.Map map => new SortedDictionary<string, object?>(
            map.Fields.ToDictionary(field => field.Key, field => Plain(field.Value)), StringComparer.Ordinal),
        PropertyValue.Reference => "a resource",
        _ => null,
    };
}
