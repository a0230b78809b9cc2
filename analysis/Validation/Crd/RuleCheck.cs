using System.Collections.Concurrent;
using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Evaluates the rules that a schema has in the Common Expression Language, part by part of an object.</summary>
internal static class RuleCheck
{
    private static readonly ConcurrentDictionary<ValidationRule, CompiledRule> Compiled = new();

    public static IEnumerable<FieldError> Check(JsonNode? value, StructuralSchema? schema, FieldPath path)
    {
        if (value is null || schema is not { HasRules: true })
        {
            return [];
        }

        var own = CheckRules(value, schema, path).Concat(schema.AllOf.SelectMany(part => Check(value, part, path)));
        return value switch
        {
            JsonArray list => own.Concat(list.SelectMany((item, index) => Check(item, schema.Items, path.Index(index)))),
            JsonObject map => own
                .Concat(
                    schema.AdditionalProperties is { HasRules: true } values ? map.SelectMany(entry => Check(entry.Value, values, path.Key(entry.Key))) : [])
                .Concat(map.SelectMany(entry => Check(entry.Value, schema.Properties.GetValueOrDefault(entry.Key), path.Child(entry.Key)))),
            _ => own,
        };
    }

    /// <summary>The rule, ready to evaluate. The same rule is read once.</summary>
    public static CompiledRule Compile(ValidationRule rule) => Compiled.GetOrAdd(rule, CompiledRule.Of);

    private static IEnumerable<FieldError> CheckRules(JsonNode value, StructuralSchema schema, FieldPath path)
    {
        if (schema.Rules.IsEmpty)
        {
            return [];
        }

        // There is no former object: rules about changes hold, unless they say what holds without one.
        var self = CelJson.ToValue(value, schema);
        var variables = new CelScope("self", self, new CelScope("oldSelf", CelOptional.None));
        return schema.Rules.Select(Compile)
            .Where(rule => !rule.IsAboutChange)
            .Select(rule => rule.Check(value, schema, path, variables))
            .OfType<FieldError>();
    }
}
