using System.Collections.Concurrent;
using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Evaluates the rules that a schema has in the Common Expression Language, part by part of an object.</summary>
internal sealed class RuleCheck
{
    /// <summary>As a server before 1.35 says it: with the type of what a rule refuses.</summary>
    public static readonly RuleCheck ShowingTypes = new((_, schema) => schema.Types is [var type] ? type : "");

    /// <summary>As a server since 1.35 says it: with the value that a rule refuses, but for maps and lists.</summary>
    public static readonly RuleCheck ShowingValues = new((value, _) => value as JsonValue);

    private static readonly ConcurrentDictionary<ValidationRule, CompiledRule> Compiled = new();

    private readonly Func<JsonNode, StructuralSchema, JsonNode?> show;

    private RuleCheck(Func<JsonNode, StructuralSchema, JsonNode?> show) => this.show = show;

    /// <summary>The rule, ready to evaluate. The same rule is read once.</summary>
    public static CompiledRule Compile(ValidationRule rule) => Compiled.GetOrAdd(rule, CompiledRule.Of);

    /// <summary>Checks an object that does not exist yet.</summary>
    public IEnumerable<FieldError> Check(JsonNode? value, StructuralSchema? schema, FieldPath path) => Check(value, null, schema, path);

    /// <summary>Checks an object that has changed.</summary>
    /// <param name="value">A part of it.</param>
    /// <param name="before">The same part as it was; null when there was none, or when nobody can tell which it was.</param>
    /// <param name="schema">Schema of the part.</param>
    /// <param name="path">Where the part stands.</param>
    public IEnumerable<FieldError> Check(JsonNode? value, JsonNode? before, StructuralSchema? schema, FieldPath path)
    {
        if (value is null || schema is not { HasRules: true })
        {
            return [];
        }

        var own = CheckRules(value, before, schema, path).Concat(schema.AllOf.SelectMany(part => Check(value, before, part, path)));
        return value switch
        {
            JsonArray list => own.Concat(list.SelectMany((item, index) => Check(item, Former(item, before, schema), schema.Items, path.Index(index)))),
            JsonObject map => own
                .Concat(schema.AdditionalProperties is { HasRules: true } values
                    ? map.SelectMany(entry => Check(entry.Value, Member(before, entry.Key), values, path.Key(entry.Key)))
                    : [])
                .Concat(map.SelectMany(entry => Check(
                    entry.Value, Member(before, entry.Key), schema.Properties.GetValueOrDefault(entry.Key), path.Child(entry.Key)))),
            _ => own,
        };
    }

    private static JsonNode? Member(JsonNode? before, string key) => (before as JsonObject)?[key];

    // Only items of a list that is a map can be told apart.
    private static JsonObject? Former(JsonNode? item, JsonNode? before, StructuralSchema schema) => schema.ListType == "map" && item is JsonObject now
        ? (before as JsonArray)?.OfType<JsonObject>().FirstOrDefault(old => schema.ListMapKeys.All(key => JsonNode.DeepEquals(old[key], now[key])))
        : null;

    private IEnumerable<FieldError> CheckRules(JsonNode value, JsonNode? before, StructuralSchema schema, FieldPath path)
    {
        if (schema.Rules.IsEmpty)
        {
            return [];
        }

        // Without a former object rules about changes hold, unless they say what holds without one. What was wrong and has not changed may stay.
        var self = CelJson.ToValue(value, schema);
        var old = before is null ? null : CelJson.ToValue(before, schema);
        var isSame = before is not null && JsonNode.DeepEquals(before, value);
        return schema.Rules.Select(Compile)
            .Where(rule => rule.ComparesWithFormer ? rule.Rule.OptionalOldSelf || before is not null : !isSame)
            .Select(rule => rule.Check(show(value, schema), schema, path, new CelScope("self", self, new CelScope("oldSelf", OldSelf(rule)))))
            .OfType<FieldError>();

        object? OldSelf(CompiledRule rule) => before is null ? CelOptional.None : rule.Rule.OptionalOldSelf ? CelOptional.Of(old) : old;
    }
}
