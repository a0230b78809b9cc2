using Istio;
using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// The routes to a service, first match first: faults, tenants with a pool, a candidate's header, weights. Each but the faults
/// comes twice: requests that change nothing may be tried again; all others only when they never reached a pod, as a payment
/// made twice is worse than one that failed. Where releases are automated, the weights are Flagger's: routes hand requests on to
/// those that it writes, and keep all else that they say (istio/istio 1.31: <c>mergeHTTPRoute</c>).
/// </summary>
internal sealed class Routes(RunningService service, TenantList tenants, ImmutableArray<Fault> faults, string host, RouteScope scope)
{
    private const string SafeToRepeat = "gateway-error,connect-failure,refused-stream,reset-before-request";

    /// <summary>The connection failed, or the server said that it had not begun.</summary>
    private const string NeverReached = "connect-failure,refused-stream";
    private const string ReadMethods = "GET|HEAD|OPTIONS";

    /// <summary>Any method, as a condition: a route without would hide the one behind it.</summary>
    private const string AnyMethod = ".+";

    /// <summary>What a request's headers and claims must be; none for any request.</summary>
    private static readonly ImmutableArray<HeaderRule?> Anything = [null];

    private readonly Release release = service.Release;

    public IEnumerable<HttpRouteArgs> All()
    {
        foreach (var fault in faults.Where(fault => fault.Service == service.Name && fault.At == FaultPlace.Caller))
        {
            // A tenant stays in its pool while it suffers.
            foreach (var tenant in tenants.Dedicated)
            {
                yield return Faulty(fault, $"-{tenant.Id.ToLowerInvariant()}", InPool(tenant), fault.Header, OfTenant(tenant));
            }

            yield return Faulty(fault, "", Shared, fault.Header);
        }

        foreach (var tenant in tenants.Dedicated)
        {
            foreach (var route in Pair(tenant.Id.ToLowerInvariant(), [OfTenant(tenant)], InPool(tenant)))
            {
                yield return route;
            }
        }

        if (release is { SendsToCandidate: true, Header: { } header })
        {
            foreach (var route in Pair("header", [header], new WeightedTarget([To(release.CandidateSubset)])))
            {
                yield return route;
            }
        }

        // Tenants without a pool need no route of their own: it would decide nothing, and cost each proxy a match for each of them.
        foreach (var route in Pair("default", Anything, Shared))
        {
            yield return route;
        }

        if (service.IsAutomated)
        {
            yield return StandIn();
        }
    }

    private HeaderRule OfTenant(Tenant tenant) => new() { Name = scope.TenantKey, Value = tenant.Id };

    private RouteTarget Shared => service.IsAutomated
        ? new DelegatedTarget(new RolloutNames(service.Name).Target)
        : new WeightedTarget(Weighted(release, track => track.Subset));

    private WeightedTarget InPool(Tenant tenant) => new(Weighted(release.OfPools, tenant.SubsetOn));

    private HttpRouteDestinationArgs[] Weighted(Release versions, Func<Track, string> subset)
    {
        if (!versions.SendsToCandidate)
        {
            return [To(subset(versions.Track))];
        }

        // Both stay, at 100 too: then taking everything back changes numbers alone.
        return [To(subset(versions.Track), 100 - versions.Weight), To(subset(versions.CandidateTrack), versions.Weight)];
    }

    private IEnumerable<HttpRouteArgs> Pair(string name, ImmutableArray<HeaderRule?> headers, RouteTarget target)
    {
        var resilience = service.Definition.Resilience;
        yield return target.Of(new HttpRouteArgs
        {
            Name = $"{name}-read",
            Match = headers.Select(header => Match(ReadMethods, header)).ToArray(),
            Timeout = Duration.Of(resilience.Timeout),
            Retries = new HttpRouteRetriesArgs
            {
                Attempts = resilience.ReadRetries,
                PerTryTimeout = Duration.Of(resilience.TryTimeout),
                RetryOn = SafeToRepeat,
            },
        });
        var write = Write($"{name}-write");
        if (target is DelegatedTarget)
        {
            write.Match = headers.Select(header => Match(AnyMethod, header)).ToArray();
        }
        else if (headers != Anything || scope.Uri is not null)
        {
            write.Match = headers.Select(header => Match(method: null, header)).ToArray();
        }

        yield return target.Of(write);
    }

    /// <summary>
    /// Serves until Flagger has written its routes, and again once it has taken them away: istiod leaves out a route whose delegate is not
    /// there. The pods of the primary are of the same subset.
    /// </summary>
    private HttpRouteArgs StandIn()
    {
        var route = Write("stand-in");
        if (scope.Uri is not null)
        {
            route.Match = new[] { Match(method: null) };
        }

        return new WeightedTarget([To(release.StableSubset)]).Of(route);
    }

    private HttpRouteArgs Write(string name) => new()
    {
        Name = name,
        Timeout = Duration.Of(service.Definition.Resilience.Timeout),
        Retries = new HttpRouteRetriesArgs { Attempts = service.Definition.Resilience.WriteRetries, RetryOn = NeverReached },
    };

    /// <summary>Without timeout and retries: on a route with a fault Istio would ignore them.</summary>
    private HttpRouteArgs Faulty(Fault fault, string suffix, RouteTarget target, params HeaderRule?[] headers) => target.Of(new()
    {
        Name = $"fault-{fault.Name}{suffix}",
        Match = { Match(method: null, headers) },
        Fault = FaultRoute.From(fault),
        Retries = new HttpRouteRetriesArgs { Attempts = 0 },
    });

    private HttpRouteMatchArgs Match(string? method, params HeaderRule?[] headers)
    {
        var match = new HttpRouteMatchArgs();
        if (method is not null)
        {
            match.Method = new StringMatchArgs { Regex = method };
        }

        if (scope.Uri is { } uri)
        {
            match.Uri = uri;
        }

        foreach (var header in headers.OfType<HeaderRule>())
        {
            match.Headers.Add(header.Name, new StringMatchArgs { Exact = header.Value });
        }

        return match;
    }

    private HttpRouteDestinationArgs To(string subset, int? weight = null)
    {
        var route = new HttpRouteDestinationArgs
        {
            // The port is named: without it Istio takes the port of the request.
            Destination = new DestinationArgs { Host = host, Subset = subset, Port = new PortSelectorArgs { Number = service.Definition.Port } },
        };
        if (weight is { } share)
        {
            route.Weight = share;
        }

        return route;
    }
}
