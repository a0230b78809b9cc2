namespace Payments.Infra.Generator.Schema;

/// <summary>What an input is when the program gives nothing.</summary>
internal abstract record DefaultValue
{
    public sealed record Flag(bool Value) : DefaultValue;

    public sealed record Whole(int Value) : DefaultValue;

    public sealed record Number(double Value) : DefaultValue;

    public sealed record Text(string Value) : DefaultValue;

    /// <summary>A member of an enumeration, by its full C# name.</summary>
    public sealed record Member(string CSharpName) : DefaultValue;
}
