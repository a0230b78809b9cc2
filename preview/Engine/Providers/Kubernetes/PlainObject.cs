using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Objects as the provider works on them: secrets opened, fields named as a cluster names them.</summary>
internal static class PlainObject
{
    private const string Underscored = "x_kubernetes_";

    /// <summary>The object without the wrappers of secrets.</summary>
    public static PropertyValue.Map Of(PropertyValue.Map inputs) => NeedsWork(inputs) ? (PropertyValue.Map)Open(inputs) : inputs;

    /// <summary>Marks in an object what came from secrets, and all data of Secrets.</summary>
    /// <param name="output">The object.</param>
    /// <param name="input">What it came from.</param>
    public static PropertyValue.Map Mark(PropertyValue.Map output, PropertyValue.Map input)
    {
        if (output["kind"] is PropertyValue.Text { Value: "Secret" })
        {
            return MarkField(MarkField(output, "data"), "stringData");
        }

        return input.ContainsSecret
            ? input.Fields.Aggregate(output, (marked, field) => marked[field.Key] is { } value ? Mark(marked, field.Key, value, field.Value) : marked)
            : output;
    }

    private static PropertyValue.Map Mark(PropertyValue.Map output, string key, PropertyValue value, PropertyValue input) => (value, input) switch
    {
        (PropertyValue.Map map, PropertyValue.Map from) => output.With(key, Mark(map, from)),
        _ when input.ContainsSecret => output.With(key, value.AsSecret()),
        _ => output,
    };

    private static PropertyValue.Map MarkField(PropertyValue.Map output, string key) =>
        output[key] is { } value ? output.With(key, value.AsSecret()) : output;

    private static bool NeedsWork(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue => true,
        PropertyValue.Map map => map.Fields.Any(field => field.Key.StartsWith(Underscored, StringComparison.Ordinal) || NeedsWork(field.Value)),
        PropertyValue.List list => list.Items.Any(NeedsWork),
        _ => false,
    };

    private static PropertyValue Open(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => Open(secret.Value),
        PropertyValue.Map map => new PropertyValue.Map(map.Fields.ToImmutableSortedDictionary(
            field => field.Key.StartsWith(Underscored, StringComparison.Ordinal) ? field.Key.Replace('_', '-') : field.Key,
            field => Open(field.Value),
            StringComparer.Ordinal)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Open)]),
        _ => value,
    };
}
