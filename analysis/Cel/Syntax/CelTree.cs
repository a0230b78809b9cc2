namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>Goes through the parts of expressions.</summary>
internal static class CelTree
{
    /// <summary>An expression and everything in it.</summary>
    public static IEnumerable<CelExpression> Parts(CelExpression expression) => Children(expression).SelectMany(Parts).Prepend(expression);

    private static IEnumerable<CelExpression> Children(CelExpression expression) => expression switch
    {
        CelExpression.Select select => [select.Operand],
        CelExpression.Has has => [has.Operand],
        CelExpression.Index index => [index.Operand, index.Key],
        CelExpression.Call call => call.Arguments,
        CelExpression.Binary binary => [binary.Left, binary.Right],
        CelExpression.Unary unary => [unary.Operand],
        CelExpression.Conditional conditional => [conditional.Condition, conditional.Then, conditional.Else],
        CelExpression.List list => list.Items,
        CelExpression.Map map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        CelExpression.Message message => message.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        CelExpression.OptionalItem optional => [optional.Item],
        CelExpression.Comprehension macro => macro.Filter is null ? [macro.Range, macro.Body] : [macro.Range, macro.Filter, macro.Body],
        CelExpression.Bind bind => [bind.Value, bind.Body],
        _ => [],
    };
}
