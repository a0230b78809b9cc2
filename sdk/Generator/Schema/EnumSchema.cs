namespace Payments.Infra.Generator.Schema;

/// <summary>An enumeration of texts, by its full C# name.</summary>
internal sealed record EnumSchema(string CSharpName, ImmutableArray<(string Member, string Value)> Values);
