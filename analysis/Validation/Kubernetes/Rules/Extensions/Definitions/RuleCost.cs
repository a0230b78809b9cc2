using Payments.Infra.Analysis.Cel.Syntax;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>What evaluating a rule can cost at most: the server refuses rules that could hold it up.</summary>
internal sealed class RuleCost
{
    private const double PerLetter = 0.1;
    private const double PerPatternLetter = 0.25;
    private const double PerStep = 3;
    private const double PerList = 10;

    private static readonly Shape Nothing = new(Field.None, 1);

    private RuleCost()
    {
    }

    /// <summary>Cost of one evaluation.</summary>
    /// <param name="rule">The rule's expression.</param>
    /// <param name="schema">The schema that has the rule.</param>
    public static double Of(string rule, Field schema)
    {
        var (parsed, mistakes) = CelParser.Parse(rule);
        if (!mistakes.IsEmpty)
        {
            return 0;
        }

        var self = new Shape(schema, SchemaSizes.Most(schema));
        var names = ImmutableDictionary<string, Shape>.Empty.Add("self", self).Add("oldSelf", self);
        return Cost(CelMacros.Expand(parsed), names);
    }

    private static double Cost(CelExpression expression, ImmutableDictionary<string, Shape> names) => expression switch
    {
        CelExpression.Literal => 0,
        CelExpression.Name => 1,
        CelExpression.Select select => 1 + Cost(select.Operand, names),
        CelExpression.Has has => Cost(has.Operand, names),
        CelExpression.Index index => 1 + Cost(index.Operand, names) + Cost(index.Key, names),
        CelExpression.Binary binary => Cost(binary.Left, names) + Cost(binary.Right, names) + Own(binary, names),
        CelExpression.Unary unary => 1 + Cost(unary.Operand, names),
        CelExpression.Conditional choice => Cost(choice.Condition, names) + Math.Max(Cost(choice.Then, names), Cost(choice.Else, names)),
        CelExpression.List list => PerList + list.Items.Sum(item => Cost(item, names)),
        CelExpression.Call call => call.Arguments.Sum(argument => Cost(argument, names)) + Own(call, names),
        CelExpression.Comprehension macro => Cost(macro.Range, names) + Loop(macro, names),
        CelExpression.Bind bind => Cost(bind.Value, names) + Cost(bind.Body, names.SetItem(bind.Variable, ShapeOf(bind.Value, names))),
        _ => 1,
    };

    private static double Own(CelExpression.Binary binary, ImmutableDictionary<string, Shape> names) => binary.Operator switch
    {
        "&&" or "||" => 0,
        "in" => Math.Max(1, ShapeOf(binary.Right, names).Size),
        "==" or "!=" => 1 + (PerLetter * Math.Min(ShapeOf(binary.Left, names).Size, ShapeOf(binary.Right, names).Size)),
        "<" or "<=" or ">" or ">=" => Math.Max(1, PerLetter * Math.Min(ShapeOf(binary.Left, names).Size, ShapeOf(binary.Right, names).Size)),
        "+" => Math.Max(1, PerLetter * ShapeOf(binary, names).Size),
        _ => 1,
    };

    private static double Own(CelExpression.Call call, ImmutableDictionary<string, Shape> names) => (call.Function, call.Arguments) switch
    {
        ("matches", [var text, CelExpression.Literal { Value: string pattern }]) =>
            Math.Max(1, PerLetter * ShapeOf(text, names).Size) * Math.Max(1, Math.Ceiling(PerPatternLetter * pattern.Length)),
        ("contains", [var text, var part]) => Math.Max(1, PerLetter * ShapeOf(text, names).Size) * Math.Max(1, PerLetter * ShapeOf(part, names).Size),
        ("url" or "isURL" or "ip" or "cidr" or "quantity" or "isQuantity" or "find" or "split" or "replace" or "lowerAscii" or "upperAscii" or "trim",
            [var text, ..]) => Math.Max(1, PerLetter * ShapeOf(text, names).Size),
        _ => 1,
    };

    private static double Loop(CelExpression.Comprehension macro, ImmutableDictionary<string, Shape> names)
    {
        var range = ShapeOf(macro.Range, names);
        var item = range.Item;
        var scope = macro.Variables.Aggregate(names, (known, name) => known.SetItem(name, item));
        var step = PerStep + (macro.Macro is "map" or "filter" ? PerList : 0);
        return range.Size * (step + Cost(macro.Body, scope) + (macro.Filter is { } filter ? Cost(filter, scope) : 0));
    }

    private static Shape ShapeOf(CelExpression expression, ImmutableDictionary<string, Shape> names) => expression switch
    {
        CelExpression.Literal { Value: string text } => new Shape(Field.None, text.Length),
        CelExpression.Name name => names.GetValueOrDefault(name.Text, Nothing),
        CelExpression.Select select => ShapeOf(select.Operand, names).Member(select.Field),
        CelExpression.Index index => ShapeOf(index.Operand, names).Item,
        CelExpression.Comprehension { Macro: "filter" } macro => ShapeOf(macro.Range, names),
        CelExpression.Comprehension { Macro: "map" } macro => new Shape(Field.None, ShapeOf(macro.Range, names).Size),
        CelExpression.Conditional choice => ShapeOf(choice.Then, names),
        CelExpression.Binary { Operator: "+" } sum => new Shape(Field.None, ShapeOf(sum.Left, names).Size + ShapeOf(sum.Right, names).Size),
        _ => Nothing,
    };

    /// <summary>What is known of a value.</summary>
    /// <param name="Schema">Its schema; nothing where it is not known.</param>
    /// <param name="Size">How many letters, items or entries it can have.</param>
    private sealed record Shape(Field Schema, double Size)
    {
        /// <summary>An item of a list. Going through a map one sees its keys, of which little is known.</summary>
        public Shape Item => Schema.Value is null || Schema["items"].Value is null ? Nothing : Of(Schema["items"]);

        /// <summary>A field of an object, or a value of a map.</summary>
        public Shape Member(string name) => Schema.Value is null ? Nothing
            : Schema["properties"][name] is { Exists: true } property ? Of(property)
            : Schema["additionalProperties"] is { Value: JsonObject } value ? Of(value)
            : Nothing;

        private static Shape Of(Field schema) => new(schema, SchemaSizes.Most(schema));
    }
}
