namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>What a function takes and gives.</summary>
/// <param name="Function">Its name; an operator is written <c>_+_</c>.</param>
/// <param name="IsMember">Whether it is called on its first argument: <c>text.size()</c>, not <c>size(text)</c>.</param>
/// <param name="Arguments">Types of its arguments.</param>
/// <param name="Result">Type of its value.</param>
internal sealed record CelSignature(string Function, bool IsMember, ImmutableArray<CelKind> Arguments, CelKind Result);
