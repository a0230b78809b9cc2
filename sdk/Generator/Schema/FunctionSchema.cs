namespace Payments.Infra.Generator.Schema;

/// <summary>A function of a package.</summary>
/// <param name="Token">Token.</param>
/// <param name="CSharpName">Full C# name of the class that calls it; its args and result are named after it.</param>
internal sealed record FunctionSchema(string Token, string CSharpName)
{
    public required ImmutableArray<PropertySchema> Inputs { get; init; }

    public required ImmutableArray<PropertySchema> Outputs { get; init; }
}
