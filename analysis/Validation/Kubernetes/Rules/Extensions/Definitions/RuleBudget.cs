using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>What the rules of a schema may cost: each alone, and all together.</summary>
internal static class RuleBudget
{
    private const double MostOfOne = 10_000_000;
    private const double MostOfAll = 100_000_000;
    private const int Shown = 4;

    /// <summary>The estimate is coarser than that of the server: only what is clearly too much counts.</summary>
    private const double Tolerance = 2;

    /// <summary>Checks the rules of a schema and of all that is in it.</summary>
    public static IEnumerable<FieldError> Check(Field root)
    {
        var costs = Costs(root, 1).ToList();
        var total = costs.Sum(rule => rule.Cost);
        return costs.Where(rule => rule.Cost > MostOfOne * Tolerance)
            .Select(rule => FieldErrors.Forbidden(rule.Rule, Exceeded("estimated rule cost", rule.Cost / MostOfOne)))
            .Concat(total <= MostOfAll * Tolerance ? [] : costs.OrderByDescending(rule => rule.Cost).Take(Shown).Select(rule => FieldErrors.Forbidden(
                    rule.Rule, "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema"))
                .Append(FieldErrors.Forbidden(
                    root, Exceeded("x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema", total / MostOfAll))));
    }

    /// <param name="schema">A part of a schema.</param>
    /// <param name="times">How many values of it there can be; null where nothing limits them.</param>
    private static IEnumerable<(Field Rule, double Cost)> Costs(Field schema, double? times)
    {
        if (schema.Value is not JsonObject)
        {
            return [];
        }

        var below = SchemaSizes.Children(schema) is { } children ? times * children : null;
        var count = times ?? SchemaSizes.Values(schema);
        return schema["x-kubernetes-validations"].Items.Select(rule => (rule["rule"], RuleCost.Of(rule["rule"].Text, schema) * count))
            .Concat(schema["properties"].Entries.SelectMany(entry => Costs(entry.Value, below)))
            .Concat(Costs(schema["additionalProperties"], below))
            .Concat(Costs(schema["items"], below));
    }

    private static string Exceeded(string what, double factor)
    {
        var times = factor > 100 ? "more than 100x" : $"{factor.ToString(factor < 1.5 ? "F6" : "F1", CultureInfo.InvariantCulture)}x";
        return $"{what} exceeds budget by factor of {times}"
            + " (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";
    }
}
