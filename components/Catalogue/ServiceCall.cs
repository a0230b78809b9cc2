namespace Payments.Infra.Components.Catalogue;

/// <summary>A call that one service makes to another. The mesh lets through nothing else.</summary>
/// <param name="Service">Name of the service that is called.</param>
/// <param name="Operations">What of it is called; at least one.</param>
public sealed record ServiceCall(string Service, params ImmutableArray<Operation> Operations)
{
    /// <summary>What the call is for, in a few words: who reviews access asks. Default not said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Requests of this call for each request that the caller answers, at most. Default 1. What pods must take on follows from it.</summary>
    public int PerRequest { get; init; } = 1;

    /// <summary>
    /// Whether it goes back to who called, once that call has been answered. Default false. No other call may close a
    /// circle: requests that wait for each other take all pods with them when one is slow.
    /// </summary>
    public bool IsCallback { get; init; }
}
