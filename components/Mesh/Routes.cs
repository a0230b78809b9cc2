using Istio;
using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// The routes to a service, first match first: faults, tenants with a pool, a candidate's header, weights. Each but the faults
/// comes twice: requests that change nothing may be tried again; all others only when they never reached a pod, as a payment
/// made twice is worse than one that failed.
/// </summary>
internal sealed class Routes(RunningService service, TenantList tenants, ImmutableArray<Fault> faults, string host, RouteScope scope)
{
    private const string SafeToRepeat = "gateway-error,connect-failure,refused-stream,reset-before-request";

    /// <summary>The connection failed, or the server said that it had not begun.</summary>
    private const string NeverReached = "connect-failure,refused-stream";
    private const string ReadMethods = "GET|HEAD|OPTIONS";

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
            foreach (var route in Pair("header", [header], [To(release.CandidateSubset)]))
            {
                yield return route;
            }
        }

        // Tenants without a pool need no route of their own: it would decide nothing, and cost each proxy a match for each of them.
        foreach (var route in Pair("default", Anything, Shared))
        {
            yield return route;
        }
    }

    private HeaderRule OfTenant(Tenant tenant) => new() { Name = scope.TenantKey, Value = tenant.Id };

    private HttpRouteDestinationArgs[] Shared => Weighted(release, track => track.Subset);

    private HttpRouteDestinationArgs[] InPool(Tenant tenant) => Weighted(release.OfPools, tenant.SubsetOn);

    private HttpRouteDestinationArgs[] Weighted(Release versions, Func<Track, string> subset)
    {
        if (!versions.SendsToCandidate)
        {
            return [To(subset(versions.Track))];
        }

        // Both stay, at 100 too: then taking everything back changes numbers alone.
        return [To(subset(versions.Track), 100 - versions.Weight), To(subset(versions.CandidateTrack), versions.Weight)];
    }

    private IEnumerable<HttpRouteArgs> Pair(string name, ImmutableArray<HeaderRule?> headers, HttpRouteDestinationArgs[] destinations)
    {
        var resilience = service.Definition.Resilience;
        yield return new HttpRouteArgs
        {
            Name = $"{name}-read",
            Match = headers.Select(header => Match(new StringMatchArgs { Regex = ReadMethods }, header)).ToArray(),
            Route = destinations,
            Timeout = Duration.Of(resilience.Timeout),
            Retries = new HttpRouteRetriesArgs
            {
                Attempts = resilience.ReadRetries,
                PerTryTimeout = Duration.Of(resilience.TryTimeout),
                RetryOn = SafeToRepeat,
            },
        };
        var write = new HttpRouteArgs
        {
            Name = $"{name}-write",
            Route = destinations,
            Timeout = Duration.Of(resilience.Timeout),
            Retries = new HttpRouteRetriesArgs { Attempts = resilience.WriteRetries, RetryOn = NeverReached },
        };
        if (headers != Anything || scope.Uri is not null)
        {
            write.Match = headers.Select(header => Match(method: null, header)).ToArray();
        }

        yield return write;
    }

    /// <summary>Without timeout and retries: on a route with a fault Istio would ignore them.</summary>
    private HttpRouteArgs Faulty(Fault fault, string suffix, HttpRouteDestinationArgs[] destinations, params HeaderRule?[] headers) => new()
    {
        Name = $"fault-{fault.Name}{suffix}",
        Match = { Match(method: null, headers) },
        Fault = FaultRoute.From(fault),
        Route = destinations,
        Retries = new HttpRouteRetriesArgs { Attempts = 0 },
    };

    private HttpRouteMatchArgs Match(StringMatchArgs? method, params HeaderRule?[] headers)
    {
        var match = new HttpRouteMatchArgs();
        if (method is not null)
        {
            match.Method = method;
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
