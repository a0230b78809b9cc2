using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Schemas;

/// <summary>Goes through what is known of a resource's inputs with their types.</summary>
internal static class SchemaWalk
{
    /// <summary>Each value with its type, the whole of a list before its items. What is not known, or null, is left out, and so is what has no type.</summary>
    /// <param name="inputs">Inputs of a resource.</param>
    /// <param name="definitions">Their definitions.</param>
    public static IEnumerable<(Field Field, InputType Type)> Values(Field inputs, IReadOnlyDictionary<string, InputDefinition> definitions) =>
        from entry in inputs.Entries
        where definitions.ContainsKey(entry.Key)
        from found in Below(inputs[entry.Key], definitions[entry.Key].Type)
        select found;

    /// <summary>Each object, that of the resource first, with the definitions of what it holds.</summary>
    public static IEnumerable<(Field Field, IReadOnlyDictionary<string, InputDefinition> Definitions)> Objects(
        Field inputs, IReadOnlyDictionary<string, InputDefinition> definitions) =>
        Values(inputs, definitions)
            .Where(found => found is { Type: InputType.Nested, Field.Value: JsonObject })
            .Select(found => (found.Field, InputSchema.Instance.OfType(((InputType.Nested)found.Type).Name)))
            .Prepend((inputs, definitions));

    private static IEnumerable<(Field Field, InputType Type)> Below(Field field, InputType type) => !field.Exists || field.IsUnknown() ? [] :
        ((IEnumerable<(Field, InputType)>)[(field, type)]).Concat(type switch
        {
            InputType.List list => field.Items.SelectMany(item => Below(item, list.Item)),
            InputType.Map map => field.Entries.SelectMany(entry => Below(entry.Value, map.Value)),
            InputType.Nested nested => Values(field, InputSchema.Instance.OfType(nested.Name)),
            _ => [],
        });
}
