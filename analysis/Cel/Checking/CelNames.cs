using Payments.Infra.Analysis.Cel.Syntax;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>Names with points in them.</summary>
internal static class CelNames
{
    /// <summary>The name that a chain of fields can be read as, such as <c>authorizer.requestResource</c>; null for other expressions.</summary>
    public static string? Qualified(CelExpression expression) => expression switch
    {
        CelExpression.Name name => name.Text,
        CelExpression.Select { IsOptional: false } select => Qualified(select.Operand) is { } start ? $"{start}.{select.Field}" : null,
        _ => null,
    };
}
