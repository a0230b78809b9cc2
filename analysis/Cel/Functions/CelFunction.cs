using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>A function of expressions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsMember">Whether it is called on a value: <c>text.size()</c>, not <c>size(text)</c>.</param>
/// <param name="Apply">What it makes of its arguments; a <see cref="CelError"/> when it cannot take them.</param>
internal sealed record CelFunction(string Name, bool IsMember, Func<object?[], object?> Apply)
{
    public static CelFunction Member(string name, Func<object?[], object?> apply) => new(name, true, apply);

    public static CelFunction Global(string name, Func<object?[], object?> apply) => new(name, false, apply);
}
