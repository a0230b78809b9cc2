namespace Payments.Infra.Analysis.Cel.Values;

/// <summary>A type as a value.</summary>
/// <param name="Name">Its name, such as <c>int</c>.</param>
internal sealed record CelType(string Name)
{
    public override string ToString() => Name;
}
