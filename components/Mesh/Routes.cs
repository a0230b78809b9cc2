using Istio;
using Istio.Networking.V1;
using Payments.Infra.Components.Services;
using Pulumi;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// The routes to a service, first match first: a candidate's header, then the weights. Each comes twice: requests that
/// change nothing may be tried again, all others never, as a payment made twice is worse than one that failed.
/// </summary>
internal static class Routes
{
    private const string SafeToRepeat = "gateway-error,connect-failure,refused-stream,reset-before-request";
    private static readonly string[] ReadMethods = ["GET", "HEAD", "OPTIONS"];

    public static IEnumerable<HttpRouteArgs> Of(TrafficArgs args, Input<string> host)
    {
        if (args.Release is { SendsToCandidate: true, Header: { } header })
        {
            foreach (var route in Pair("header", args, [To(host, args.Service, Subsets.Candidate)], header))
            {
                yield return route;
            }
        }

        foreach (var route in Pair("default", args, Weighted(args, host), header: null))
        {
            yield return route;
        }
    }

    private static HttpRouteDestinationArgs[] Weighted(TrafficArgs args, Input<string> host)
    {
        var release = args.Release;
        if (!release.SendsToCandidate)
        {
            return [To(host, args.Service, Subsets.Stable)];
        }

        // Both stay, at 100 too: then taking everything back changes numbers alone.
        return
        [
            To(host, args.Service, Subsets.Stable, 100 - release.Weight),
            To(host, args.Service, Subsets.Candidate, release.Weight),
        ];
    }

    private static IEnumerable<HttpRouteArgs> Pair(string name, TrafficArgs args, HttpRouteDestinationArgs[] destinations, HeaderRule? header)
    {
        var resilience = args.Service.Resilience;
        yield return new HttpRouteArgs
        {
            Name = $"{name}-read",
            Match = ReadMethods.Select(method => Match(header, method)).ToArray(),
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
        if (header is not null)
        {
            write.Match = [Match(header, method: null)];
        }

        yield return write;
    }

    private static HttpRouteMatchArgs Match(HeaderRule? header, string? method)
    {
        var match = new HttpRouteMatchArgs();
        if (method is not null)
        {
            match.Method = new StringMatchArgs { Exact = method };
        }

        if (header is not null)
        {
            match.Headers = new InputMap<StringMatchArgs> { [header.Name] = new StringMatchArgs { Exact = header.Value } };
        }

        return match;
    }

    private static HttpRouteDestinationArgs To(Input<string> host, ServiceDefinition service, string subset, int? weight = null)
    {
        var route = new HttpRouteDestinationArgs
        {
            // The port is named: without it Istio takes the port of the request.
            Destination = new DestinationArgs { Host = host, Subset = subset, Port = new PortSelectorArgs { Number = service.Port } },
        };
        if (weight is { } share)
        {
            route.Weight = share;
        }

        return route;
    }
}
