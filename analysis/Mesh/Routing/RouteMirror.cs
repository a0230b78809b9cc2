namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>Where copies of requests go; nobody waits for the answers.</summary>
/// <param name="Host">Full name of the service.</param>
/// <param name="Port">Port of the service.</param>
/// <param name="Subset">Subset; null for all pods.</param>
/// <param name="Percent">How many of a hundred requests are copied.</param>
internal sealed record RouteMirror(string Host, int Port, string? Subset, double Percent);
