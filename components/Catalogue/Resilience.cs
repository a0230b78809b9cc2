namespace Payments.Infra.Components.Catalogue;

/// <summary>How callers of a service guard themselves against it. The defaults are those of the payments platform.</summary>
public sealed record Resilience
{
    /// <summary>Longest wait for an answer, all tries together. Default 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for one try. Default 3 s.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Tries after the first, of requests that change nothing. Default 2.</summary>
    public int ReadRetries { get; init; } = 2;

    /// <summary>Tries after the first, of requests that may change something and never reached a pod. Default 2.</summary>
    public int WriteRetries { get; init; } = 2;

    /// <summary>Answers of 5xx in a row after which a pod is left alone. Default 5.</summary>
    public int ConsecutiveErrors { get; init; } = 5;

    /// <summary>How long a pod is left alone the first time; each further time longer. Default 30 s.</summary>
    public TimeSpan Ejection { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most connections of one caller's pod. Default 100.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>Most requests of one caller's pod that wait for a connection. Default 100; above it they fail at once.</summary>
    public int MaxPendingRequests { get; init; } = 100;

    /// <summary>Most requests of one caller's pod under way. Default 200.</summary>
    public int MaxRequests { get; init; } = 200;

    /// <summary>
    /// Requests a second that one pod takes on; above it they get 429, so that it stays alive. Default what the tenants' bursts
    /// ask of a pod, and at least 200.
    /// </summary>
    public int? RequestsPerSecond { get; init; }
}
