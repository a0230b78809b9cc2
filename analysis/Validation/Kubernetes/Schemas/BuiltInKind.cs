namespace Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

/// <summary>A kind that every API server serves.</summary>
/// <param name="Type">Name of its type.</param>
/// <param name="IsNamespaced">Whether its objects live in a namespace.</param>
public sealed record BuiltInKind(string Type, bool IsNamespaced);
