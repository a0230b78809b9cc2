using System.Collections.Immutable;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A part of an expression.</summary>
internal abstract record CelExpression
{
    private CelExpression()
    {
    }

    /// <summary>A value that stands in the text.</summary>
    public sealed record Literal(object? Value) : CelExpression;

    /// <summary>A variable.</summary>
    public sealed record Name(string Text) : CelExpression;

    /// <summary>A field: <c>self.hosts</c>; with <paramref name="IsOptional"/> <c>self.?hosts</c>.</summary>
    public sealed record Select(CelExpression Operand, string Field, bool IsOptional) : CelExpression;

    /// <summary>Whether a field is there: <c>has(self.hosts)</c>.</summary>
    public sealed record Has(CelExpression Operand, string Field) : CelExpression;

    /// <summary>An item of a list or a value of a map; with <paramref name="IsOptional"/> <c>self[?0]</c>.</summary>
    public sealed record Index(CelExpression Operand, CelExpression Key, bool IsOptional) : CelExpression;

    /// <summary>A function, with what stands before its point as the first argument.</summary>
    public sealed record Call(string Function, bool IsMember, ImmutableArray<CelExpression> Arguments) : CelExpression;

    /// <summary>An operator between two operands.</summary>
    public sealed record Binary(string Operator, CelExpression Left, CelExpression Right) : CelExpression;

    /// <summary><c>!</c> or <c>-</c>.</summary>
    public sealed record Unary(string Operator, CelExpression Operand) : CelExpression;

    /// <summary><c>a ? b : c</c>.</summary>
    public sealed record Conditional(CelExpression Condition, CelExpression Then, CelExpression Else) : CelExpression;

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<CelExpression> Items) : CelExpression;

    /// <summary>A map.</summary>
    public sealed record Map(ImmutableArray<(CelExpression Key, CelExpression Value)> Entries) : CelExpression;

    /// <summary>A macro that goes through a list or the keys of a map, such as <c>all</c>.</summary>
    /// <param name="Macro">Its name.</param>
    /// <param name="Range">What it goes through.</param>
    /// <param name="Variables">Names of the item, or of index or key and value.</param>
    /// <param name="Filter">Which items count; null for all.</param>
    /// <param name="Body">What is asked or made of each.</param>
    public sealed record Comprehension(
        string Macro, CelExpression Range, ImmutableArray<string> Variables, CelExpression? Filter, CelExpression Body) : CelExpression;

    /// <summary>A name for a value: <c>cel.bind(x, value, body)</c>.</summary>
    public sealed record Bind(string Variable, CelExpression Value, CelExpression Body) : CelExpression;
}
