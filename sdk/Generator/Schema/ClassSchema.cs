namespace Payments.Infra.Generator.Schema;

/// <summary>A class of inputs or outputs nested in resources, by its full C# name.</summary>
internal sealed record ClassSchema(string CSharpName, ImmutableArray<PropertySchema> Properties);
