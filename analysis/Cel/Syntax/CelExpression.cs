namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A part of an expression.</summary>
/// <param name="Position">Where mistakes in it are shown: its operator, else its first word, from 0.</param>
internal abstract record CelExpression(int Position)
{
    /// <summary>A value that stands in the text.</summary>
    public sealed record Literal(object? Value, int Position) : CelExpression(Position);

    /// <summary>A variable; with <paramref name="IsRooted"/> <c>.self</c>.</summary>
    public sealed record Name(string Text, int Position, bool IsRooted = false) : CelExpression(Position);

    /// <summary>A field: <c>self.hosts</c>; with <paramref name="IsOptional"/> <c>self.?hosts</c>.</summary>
    public sealed record Select(CelExpression Operand, string Field, bool IsOptional, int Position) : CelExpression(Position);

    /// <summary>Whether a field is there: <c>has(self.hosts)</c>.</summary>
    public sealed record Has(CelExpression Operand, string Field, int Position) : CelExpression(Position);

    /// <summary>An item of a list or a value of a map; with <paramref name="IsOptional"/> <c>self[?0]</c>.</summary>
    public sealed record Index(CelExpression Operand, CelExpression Key, bool IsOptional, int Position) : CelExpression(Position);

    /// <summary>A function, with what stands before its point as the first argument.</summary>
    public sealed record Call(string Function, bool IsMember, ImmutableArray<CelExpression> Arguments, int Position) : CelExpression(Position);

    /// <summary>An operator between two operands.</summary>
    public sealed record Binary(string Operator, CelExpression Left, CelExpression Right, int Position) : CelExpression(Position);

    /// <summary><c>!</c> or <c>-</c>.</summary>
    public sealed record Unary(string Operator, CelExpression Operand, int Position) : CelExpression(Position);

    /// <summary><c>a ? b : c</c>.</summary>
    public sealed record Conditional(CelExpression Condition, CelExpression Then, CelExpression Else, int Position) : CelExpression(Position);

    /// <summary>A list.</summary>
    public sealed record List(ImmutableArray<CelExpression> Items, int Position) : CelExpression(Position);

    /// <summary>A map.</summary>
    public sealed record Map(ImmutableArray<(CelExpression Key, CelExpression Value)> Entries, int Position) : CelExpression(Position);

    /// <summary>A message: <c>google.rpc.Status{code: 1}</c>. No schema has messages.</summary>
    public sealed record Message(string Type, ImmutableArray<(CelExpression Key, CelExpression Value)> Entries, int Position) : CelExpression(Position);

    /// <summary>An item of a list or a key of a map that is left out when it has no value: <c>[?a]</c>.</summary>
    public sealed record OptionalItem(CelExpression Item, int Position) : CelExpression(Position);

    /// <summary>A macro that goes through a list or the keys of a map, such as <c>all</c>.</summary>
    /// <param name="Macro">Its name.</param>
    /// <param name="Range">What it goes through.</param>
    /// <param name="Variables">Names of the item, or of index or key and value.</param>
    /// <param name="Filter">Which items count; null for all.</param>
    /// <param name="Body">What is asked or made of each.</param>
    /// <param name="Position">Where it stands.</param>
    public sealed record Comprehension(
        string Macro, CelExpression Range, ImmutableArray<string> Variables, CelExpression? Filter, CelExpression Body, int Position) : CelExpression(Position);

    /// <summary>A name for a value: <c>cel.bind(x, value, body)</c>.</summary>
    public sealed record Bind(string Variable, CelExpression Value, CelExpression Body, int Position) : CelExpression(Position);
}
