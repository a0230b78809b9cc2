using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>
/// Fields of which one at most can be set. Merging a value sets each field that it has, which clears the other fields of
/// the same kind: also one that the control plane has set, with all that it holds.
/// </summary>
internal static class Oneofs
{
    /// <summary>The fields of a message that merging a value clears.</summary>
    /// <param name="message">The message.</param>
    /// <param name="existing">What it holds.</param>
    /// <param name="value">What is merged into it.</param>
    /// <param name="path">Path of the value.</param>
    public static IEnumerable<OneofClash> Cleared(EnvoyMessage message, JsonObject existing, JsonObject value, string path)
    {
        foreach (var field in message.Fields.Where(field => field.Shape == EnvoyShape.One && field.In(value) is not null))
        {
            var inner = $"{path}.{field.Name}";
            if (field.Oneof is { } oneof && message.Fields.FirstOrDefault(IsOther) is { } cleared)
            {
                yield return new(inner, oneof, field.Name, cleared.Name);
            }
            else if (field.In(value) is JsonObject part && Within(field, existing, value) is { } type)
            {
                foreach (var clash in Cleared(type, field.In(existing) as JsonObject ?? [], part, inner))
                {
                    yield return clash;
                }
            }

            bool IsOther(EnvoyField other) => other != field && other.Oneof == field.Oneof && other.In(existing) is not null;
        }
    }

    /// <summary>The fields that a value sets beside another of the same kind, of which only the last stays.</summary>
    public static IEnumerable<OneofClash> Doubled(EnvoyMessage message, JsonObject value, string path) =>
        from part in EnvoyParts.Of(message, value, path)
        from oneof in part.Message.Oneofs
        let given = oneof.Where(field => field.In(part.Value) is not null).ToList()
        where given.Count > 1
        select new OneofClash($"{part.Path}.{given[0].Name}", oneof.Key, given[^1].Name, given[0].Name);

    /// <summary>The parts of a value that have none of the fields of which Envoy asks for one.</summary>
    public static IEnumerable<(string Path, string Oneof, string Allowed)> Missing(EnvoyMessage message, JsonObject value, string path) =>
        from part in EnvoyParts.Of(message, value, path)
        from oneof in part.Message.Oneofs
        where oneof.Key.IsRequired && oneof.All(field => field.In(part.Value) is null)
        select (part.Path, oneof.Key.Name, string.Join(", ", oneof.Select(field => field.Name)));

    /// <summary>The message in a field; in one of any type, what it is said to be, if it is that already.</summary>
    private static EnvoyMessage? Within(EnvoyField field, JsonObject existing, JsonObject value) => field.Type != EnvoyParts.Any
        ? EnvoyApi.Message(field.Type)
        : EnvoyParts.TypeOf(field.In(value)) is { } type && type == EnvoyParts.TypeOf(field.In(existing)) ? type : null;
}
