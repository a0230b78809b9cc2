namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>A field that changes.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Before">The value before; null for none.</param>
/// <param name="After">The value after; null for none.</param>
/// <param name="IsRemoved">Whether the field is there no more.</param>
internal sealed record FieldChange(OwnedPath Path, JsonNode? Before, JsonNode? After, bool IsRemoved);
