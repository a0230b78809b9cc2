namespace Payments.Infra.Preview.Engine;

/// <summary>The provider of a resource.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Configuration">Its resource, when the program has one; null for a default provider.</param>
internal sealed record ResolvedProvider(string Reference, ResourceState? Configuration);
