namespace Payments.Infra.Analysis.Cel;

/// <summary>A variable that an expression can name, and those around it.</summary>
internal sealed class CelScope(string name, object? value, CelScope? outer = null)
{
    public static CelScope? Find(CelScope? scope, string wanted)
    {
        while (scope is not null && scope.Name != wanted)
        {
            scope = scope.Outer;
        }

        return scope;
    }

    public string Name { get; } = name;

    public object? Value { get; } = value;

    public CelScope? Outer { get; } = outer;
}
