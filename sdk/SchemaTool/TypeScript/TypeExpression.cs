namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>A type as a declaration writes it.</summary>
internal abstract record TypeExpression
{
    /// <summary>A name with its dots, such as <c>pulumi.Input</c>, and its type arguments.</summary>
    public sealed record Name(string Path, ImmutableArray<TypeExpression> Arguments) : TypeExpression
    {
        public override string ToString() => Arguments.IsEmpty ? Path : $"{Path}<{string.Join(", ", Arguments)}>";
    }

    public sealed record ArrayOf(TypeExpression Items) : TypeExpression
    {
        public override string ToString() => $"({Items})[]";
    }

    /// <summary>An object of any keys: <c>{ [key: string]: T }</c>.</summary>
    public sealed record MapOf(TypeExpression Values) : TypeExpression
    {
        public override string ToString() => $"{{ [key: string]: {Values} }}";
    }

    public sealed record OneOf(ImmutableArray<TypeExpression> Options) : TypeExpression
    {
        public override string ToString() => string.Join(" | ", Options);
    }

    /// <summary>The one text that a value may be, such as <c>"v1"</c>.</summary>
    public sealed record Text(string Value) : TypeExpression
    {
        public override string ToString() => $"\"{Value}\"";
    }
}
