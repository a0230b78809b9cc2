namespace Payments.Infra.Analysis.Live;

/// <summary>What a cluster has otherwise than it is planned.</summary>
/// <param name="Subject">Kind, namespace and name.</param>
/// <param name="Path">The field, such as <c>spec.ports[port=80].targetPort</c>; empty for the whole object.</param>
/// <param name="Planned">What is planned; null for nothing.</param>
/// <param name="Live">What the cluster has; null for nothing.</param>
/// <param name="Owner">Who has set it, as the server notes it; empty where it does not say.</param>
public sealed record LiveDifference(string Subject, string Path, JsonNode? Planned, JsonNode? Live, string Owner);
