namespace Payments.Infra.SchemaTool.Work;

/// <summary>What to add to a schema.</summary>
/// <param name="Tokens">Tokens of resources or functions, all of one package.</param>
/// <param name="Namespace">C# name of their module; null where Pascal case or the schema's table gives it.</param>
/// <param name="Doubles">Names of properties, new to the schema, that are no integers.</param>
internal sealed record AddRequest(ImmutableArray<string> Tokens, string? Namespace, ImmutableHashSet<string> Doubles);
