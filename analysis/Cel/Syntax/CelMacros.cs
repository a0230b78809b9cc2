using System.Collections.Immutable;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>Tells calls that are macros, which name variables or fields, from those of functions.</summary>
internal static class CelMacros
{
    public static CelExpression Global(string name, ImmutableArray<CelExpression> arguments) => (name, arguments) switch
    {
        ("has", [CelExpression.Select { IsOptional: false } select]) => new CelExpression.Has(select.Operand, select.Field),
        ("has", _) => throw new CelSyntaxException("invalid argument to has() macro"),
        _ => new CelExpression.Call(name, IsMember: false, arguments),
    };

    public static CelExpression Member(CelExpression operand, string name, ImmutableArray<CelExpression> arguments) => (name, arguments) switch
    {
        ("all" or "exists" or "exists_one" or "filter" or "map", [CelExpression.Name item, var body]) =>
            new CelExpression.Comprehension(name, operand, [item.Text], null, body),
        ("map", [CelExpression.Name item, var filter, var body]) =>
            new CelExpression.Comprehension(name, operand, [item.Text], filter, body),
        ("existsOne", [CelExpression.Name item, var body]) =>
            new CelExpression.Comprehension("exists_one", operand, [item.Text], null, body),
        ("all" or "exists" or "transformList" or "transformMap", [CelExpression.Name key, CelExpression.Name item, var body]) =>
            new CelExpression.Comprehension(name, operand, [key.Text, item.Text], null, body),
        ("exists_one" or "existsOne", [CelExpression.Name key, CelExpression.Name item, var body]) =>
            new CelExpression.Comprehension("exists_one", operand, [key.Text, item.Text], null, body),
        ("transformList" or "transformMap", [CelExpression.Name key, CelExpression.Name item, var filter, var body]) =>
            new CelExpression.Comprehension(name, operand, [key.Text, item.Text], filter, body),
        ("bind", [CelExpression.Name variable, var value, var body]) when operand is CelExpression.Name { Text: "cel" } =>
            new CelExpression.Bind(variable.Text, value, body),
        ("of" or "none" or "ofNonZeroValue", _) when operand is CelExpression.Name { Text: "optional" } =>
            new CelExpression.Call($"optional.{name}", IsMember: false, arguments),
        _ => new CelExpression.Call(name, IsMember: true, [operand, .. arguments]),
    };
}
