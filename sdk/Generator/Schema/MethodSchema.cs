namespace Payments.Infra.Generator.Schema;

/// <summary>A method of a resource, without arguments.</summary>
/// <param name="Token">What it calls.</param>
/// <param name="Member">Name in C#.</param>
/// <param name="Outputs">What it gives.</param>
internal sealed record MethodSchema(string Token, string Member, ImmutableArray<PropertySchema> Outputs);
