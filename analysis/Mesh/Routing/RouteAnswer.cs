using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What becomes of a request at the proxy that sends it on, and what decided it.</summary>
/// <param name="Outcome">The outcome.</param>
internal sealed record RouteAnswer(RouteOutcome Outcome)
{
    /// <summary>The route that decided; null where no VirtualService did.</summary>
    public RouteEntry? Route { get; init; }

    /// <summary>What the caller gets; null where it depends on a draw.</summary>
    public long? Status { get; init; }

    /// <summary>Where the caller is sent; null for nowhere.</summary>
    public string? Location { get; init; }

    public ImmutableArray<RouteDestination> Destinations { get; init; } = [];

    /// <summary>Nanoseconds for all tries; null for any time.</summary>
    public long? Timeout { get; init; }

    /// <summary>When the proxy tries again; null for never.</summary>
    public RetryPolicy? Retries { get; init; }

    public FaultInjection? Fault { get; init; }

    public ImmutableArray<RouteMirror> Mirrors { get; init; } = [];

    /// <summary>The request as it is sent on, as far as it is the same for all destinations; null when it is not sent on.</summary>
    public HttpRequest? Sent { get; init; }

    /// <summary>The request that the destination gets, as far as it is the same for all destinations; null when none gets it for sure.</summary>
    public HttpRequest? Upstream { get; init; }

    /// <summary>What is done to the headers of the response; null for nothing.</summary>
    public JsonObject? ResponseHeaders { get; init; }
}
