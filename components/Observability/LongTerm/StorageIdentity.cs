namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>A managed identity that reads and writes the blobs of long-term metrics.</summary>
/// <param name="ClientId">Its client id, which the ServiceAccount of the pods names.</param>
/// <param name="Grant">Its role assignment, which the pods wait for; null where it was assigned elsewhere.</param>
public sealed record StorageIdentity(Input<string> ClientId, Resource? Grant = null);
