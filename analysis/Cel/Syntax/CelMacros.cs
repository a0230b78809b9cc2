namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>Tells calls that are macros, which name variables or fields, from those of functions.</summary>
internal static class CelMacros
{
    /// <summary>The expression with its macros expanded, those that the API server adds among them.</summary>
    /// <exception cref="CelSyntaxException">A macro has arguments that it does not take, or the API server has no such syntax.</exception>
    public static CelExpression Expand(CelExpression expression) => expression switch
    {
        CelExpression.Call { IsMember: true } call => Member(Expand(call.Arguments[0]), call, Expand(call.Arguments[1..])),
        CelExpression.Call call => Global(call, Expand(call.Arguments)),
        CelExpression.Select select => select with { Operand = Expand(select.Operand) },
        CelExpression.Index index => index with { Operand = Expand(index.Operand), Key = Expand(index.Key) },
        CelExpression.Binary binary => binary with { Left = Expand(binary.Left), Right = Expand(binary.Right) },
        CelExpression.Unary unary => unary with { Operand = Expand(unary.Operand) },
        CelExpression.Conditional choice => choice with { Condition = Expand(choice.Condition), Then = Expand(choice.Then), Else = Expand(choice.Else) },
        CelExpression.List list => list with { Items = Expand(list.Items) },
        CelExpression.Map map => map with { Entries = [.. map.Entries.Select(entry => (Expand(entry.Key), Expand(entry.Value)))] },
        CelExpression.Message message => throw new CelSyntaxException($"undeclared reference to '{message.Type}' (in container '')"),
        CelExpression.OptionalItem => throw new CelSyntaxException("unsupported syntax '?'"),
        _ => expression,
    };

    private static ImmutableArray<CelExpression> Expand(ImmutableArray<CelExpression> expressions) => [.. expressions.Select(Expand)];

    private static CelExpression Global(CelExpression.Call call, ImmutableArray<CelExpression> arguments) => (call.Function, arguments) switch
    {
        ("has", [CelExpression.Select { IsOptional: false } select]) => new CelExpression.Has(select.Operand, select.Field, call.Position),
        ("has", _) => throw new CelSyntaxException("invalid argument to has() macro"),
        _ => call with { Arguments = arguments },
    };

    private static CelExpression Member(CelExpression operand, CelExpression.Call call, ImmutableArray<CelExpression> arguments) =>
        (call.Function, arguments) switch
        {
            ("all" or "exists" or "exists_one" or "filter" or "map", [CelExpression.Name item, var body]) =>
                new CelExpression.Comprehension(call.Function, operand, [item.Text], null, body, call.Position),
            ("map", [CelExpression.Name item, var filter, var body]) =>
                new CelExpression.Comprehension(call.Function, operand, [item.Text], filter, body, call.Position),
            ("existsOne", [CelExpression.Name item, var body]) =>
                new CelExpression.Comprehension("exists_one", operand, [item.Text], null, body, call.Position),
            ("all" or "exists" or "transformList" or "transformMap", [CelExpression.Name key, CelExpression.Name item, var body]) =>
                new CelExpression.Comprehension(call.Function, operand, [key.Text, item.Text], null, body, call.Position),
            ("exists_one" or "existsOne", [CelExpression.Name key, CelExpression.Name item, var body]) =>
                new CelExpression.Comprehension("exists_one", operand, [key.Text, item.Text], null, body, call.Position),
            ("transformList" or "transformMap", [CelExpression.Name key, CelExpression.Name item, var filter, var body]) =>
                new CelExpression.Comprehension(call.Function, operand, [key.Text, item.Text], filter, body, call.Position),
            ("bind", [CelExpression.Name variable, var value, var body]) when operand is CelExpression.Name { Text: "cel" } =>
                new CelExpression.Bind(variable.Text, value, body, call.Position),
            ("of" or "none" or "ofNonZeroValue", _) when operand is CelExpression.Name { Text: "optional" } =>
                new CelExpression.Call($"optional.{call.Function}", IsMember: false, arguments, call.Position),
            _ => call with { Arguments = [operand, .. arguments] },
        };
}
