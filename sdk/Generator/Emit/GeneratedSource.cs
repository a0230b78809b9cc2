namespace Payments.Infra.Generator.Emit;

/// <summary>One generated file.</summary>
internal sealed record GeneratedSource(string HintName, string Text)
{
    public static GeneratedSource Of(string csharpName, CodeWriter code) => new($"{csharpName}.g.cs", code.ToString());
}
