namespace Payments.Infra.Generator.Schema;

/// <summary>What values a property takes.</summary>
internal abstract record TypeShape
{
    /// <summary>C# name of any JSON value.</summary>
    public const string Json = "global::System.Text.Json.JsonElement";

    /// <summary>A bool, int, double or string, by its C# name; <c>object</c> for any value.</summary>
    public sealed record Scalar(string CSharpName) : TypeShape;

    /// <summary>A class or enumeration of the package, by its full C# name.</summary>
    public sealed record Named(string CSharpName) : TypeShape;

    public sealed record List(TypeShape Items) : TypeShape;

    public sealed record Map(TypeShape Values) : TypeShape;

    public sealed record Either(TypeShape First, TypeShape Second) : TypeShape;
}
