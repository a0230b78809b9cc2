namespace Payments.Infra.Analysis.Segmentation;

/// <summary>That pods, or addresses, may reach pods at a port, and what says so.</summary>
/// <param name="From">Who comes: namespace and name, or addresses.</param>
/// <param name="To">Who is reached: namespace and name, or addresses.</param>
/// <param name="Port">Port and protocol, such as <c>8080/TCP</c>; <c>any</c> where no policy names one.</param>
public sealed record Reach(string From, string To, string Port)
{
    /// <summary>NetworkPolicies of who comes that allow it; empty where none is asked.</summary>
    public ImmutableArray<string> Egress { get; init; } = [];

    /// <summary>NetworkPolicies of who is reached that allow it; empty where none is asked.</summary>
    public ImmutableArray<string> Ingress { get; init; } = [];

    /// <summary>
    /// Whether the sidecar of who comes knows a host of who is reached: <c>yes</c> or <c>no</c>; empty where there is no sidecar, or no Service of
    /// theirs in the plan. It stops nobody who gets around it.
    /// </summary>
    public string Known { get; init; } = "";

    /// <summary>
    /// What mutual TLS and authorization policies let it ask: <c>any</c>, <c>nothing</c>, or methods and paths, with what of them is denied all the same;
    /// empty where nobody asks them.
    /// </summary>
    public string Allowed { get; init; } = "";

    /// <summary>Whether the sidecar of who is reached stops every request, though the network lets it through.</summary>
    public bool IsStoppedByMesh => Allowed == "nothing";
}
