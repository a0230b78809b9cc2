namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>Where a route sends requests.</summary>
/// <param name="Host">Full name of the service.</param>
/// <param name="Port">Port of the service.</param>
/// <param name="Subset">Subset; null for all pods.</param>
/// <param name="Weight">Share of the requests, in the sum of all weights.</param>
/// <param name="State">What is there.</param>
internal sealed record RouteDestination(string Host, int Port, string? Subset, long Weight, DestinationState State)
{
    /// <summary>Envoy's name of what is no service: <c>PassthroughCluster</c> sends on to where the caller wanted; null otherwise.</summary>
    public string? Special { get; init; }

    /// <summary>What the destination does to headers of its own; null for nothing.</summary>
    public JsonObject? Headers { get; init; }
}
