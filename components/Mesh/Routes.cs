using Istio;
using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// The routes to a service, first match first: faults, tenants with a pool, a candidate's header, other tenants, weights.
/// Each but the faults comes twice: requests that change nothing may be tried again, all others never, as a payment made
/// twice is worse than one that failed.
/// </summary>
internal sealed class Routes(RunningService service, TenantList tenants, ImmutableArray<Fault> faults, string host, RouteScope scope)
{
    private const string SafeToRepeat = "gateway-error,connect-failure,refused-stream,reset-before-request";
    private const string ReadMethods = "GET|HEAD|OPTIONS";

    /// <summary>What a request's headers and claims must be; none for any request.</summary>
    private static readonly ImmutableArray<HeaderRule?> Anything = [null];

    private readonly Release release = service.Release;

    public IEnumerable<HttpRouteArgs> All()
    {
        foreach (var fault in faults.Where(fault => fault.Service == service.Name && fault.At == FaultPlace.Caller))
        {
            yield return Faulty(fault);
        }

        foreach (var tenant in tenants.Dedicated)
        {
            foreach (var route in Pair(tenant.Id.ToLowerInvariant(), [OfTenant(tenant)], [To(tenant.DedicatedPool)]))
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

        if (tenants.Shared.Any())
        {
            foreach (var route in Pair(TenantList.StandardPool, [.. tenants.Shared.Select(OfTenant)], Weighted()))
            {
                yield return route;
            }
        }

        foreach (var route in Pair("default", Anything, Weighted()))
        {
            yield return route;
        }
    }

    private HeaderRule OfTenant(Tenant tenant) => new() { Name = scope.TenantKey, Value = tenant.Id };

    private HttpRouteDestinationArgs[] Weighted()
    {
        if (!release.SendsToCandidate)
        {
            return [To(release.StableSubset)];
        }

        // Both stay, at 100 too: then taking everything back changes numbers alone.
        return [To(release.StableSubset, 100 - release.Weight), To(release.CandidateSubset, release.Weight)];
    }

    private IEnumerable<HttpRouteArgs> Pair(string name, ImmutableArray<HeaderRule?> headers, HttpRouteDestinationArgs[] destinations)
    {
        var resilience = service.Definition.Resilience;
        yield return new HttpRouteArgs
        {
            Name = $"{name}-read",
            Match = headers.Select(header => Match(header, new StringMatchArgs { Regex = ReadMethods })).ToArray(),
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

            // Left out, Istio would retry twice.
            Retries = new HttpRouteRetriesArgs { Attempts = 0 },
        };
        if (headers != Anything || scope.Uri is not null)
        {
            write.Match = headers.Select(header => Match(header, method: null)).ToArray();
        }

        yield return write;
    }

    /// <summary>Without timeout and retries: on a route with a fault Istio would ignore them.</summary>
    private HttpRouteArgs Faulty(Fault fault) => new()
    {
        Name = $"fault-{fault.Name}",
        Match = { Match(fault.Header, method: null) },
        Fault = FaultRoute.From(fault),
        Route = Weighted(),
        Retries = new HttpRouteRetriesArgs { Attempts = 0 },
    };

    private HttpRouteMatchArgs Match(HeaderRule? header, StringMatchArgs? method)
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

        if (header is not null)
        {
            match.Headers = new InputMap<StringMatchArgs> { [header.Name] = new StringMatchArgs { Exact = header.Value } };
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
