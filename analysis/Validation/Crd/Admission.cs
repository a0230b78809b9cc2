namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>What the gate of custom resources makes of an object.</summary>
/// <param name="Verdict">Whether the object may pass.</param>
/// <param name="Manifest">The object as it would be stored: without unknown fields, with defaults.</param>
/// <param name="UnknownFields">Paths of what was removed, sorted. It does not keep an object from passing.</param>
public sealed record Admission(Verdict Verdict, JsonObject Manifest, ImmutableArray<string> UnknownFields);
