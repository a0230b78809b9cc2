using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What a route does with a request (<c>TranslateRoute</c>).</summary>
/// <param name="mesh">The mesh.</param>
/// <param name="clusters">What the proxy knows of destinations.</param>
/// <param name="port">The port that the request came to, as VirtualServices count it.</param>
internal sealed class RouteEvaluation(ServiceMesh mesh, KnownClusters clusters, int port)
{
    /// <summary>What the first route that fits does; null when none fits.</summary>
    /// <param name="routes">Routes, in their order.</param>
    /// <param name="read">The request as it was when the route was chosen.</param>
    /// <param name="claims">The claims of a token that was right; null for none.</param>
    /// <param name="sent">The request as it is sent on.</param>
    public RouteAnswer? Answer(IEnumerable<RouteEntry> routes, HttpRequest read, JsonObject? claims, HttpRequest sent) =>
        routes.FirstOrDefault(entry => RouteConditions.Fit(entry.Match, read, claims)) is { } entry ? Answer(entry, sent) : null;

    /// <summary>What a request to a service gets for which there is no VirtualService.</summary>
    public RouteAnswer Plain(RegisteredService service, int number, HttpRequest request)
    {
        var state = clusters.State(service.Host, number, null);
        return Complete(
            new(RouteOutcome.Routed)
            {
                Destinations = [new(service.Host, number, null, 1, state)],
                Retries = RetryPolicy.Of(mesh.Config.DefaultRetries),
            },
            request,
            _ => request);
    }

    /// <summary>What a request to a host gets that the mesh does not know.</summary>
    public static RouteAnswer Unknown(HttpRequest request, bool isRegistryOnly) => isRegistryOnly
        ? new(RouteOutcome.Blackhole) { Status = 502 }
        : Complete(
            new(RouteOutcome.Routed) { Destinations = [new("", 0, null, 1, DestinationState.Ok) { Special = "PassthroughCluster" }] },
            request,
            _ => request);

    private RouteAnswer Answer(RouteEntry entry, HttpRequest request)
    {
        var route = entry.Route;
        if (route.Message("redirect") is { } redirect)
        {
            return new(RouteOutcome.Redirect)
            {
                Route = entry,
                Status = RedirectLocation.Status(redirect),
                Location = RedirectLocation.Of(redirect, entry.Match, request, port),
            };
        }

        if (route.Message("directResponse") is { } direct)
        {
            return new(RouteOutcome.Direct) { Route = entry, Status = direct.Whole("status") };
        }

        var destinations = Destinations(route);
        return Complete(
            new(RouteOutcome.Routed)
            {
                Route = entry,
                Destinations = destinations,
                Timeout = route.Duration("timeout"),
                Retries = RetryPolicy.Of(route.Message("retries") ?? mesh.Config.DefaultRetries),
                Fault = FaultInjection.Of(route.Message("fault")),
                Mirrors = [.. Mirrors(route)],
                ResponseHeaders = route.Message("headers").Message("response"),
            },
            request,
            destination => Rewritten(entry, destination, request, isOnly: route.Messages("route").Count == 1));
    }

    private ImmutableArray<RouteDestination> Destinations(JsonObject route)
    {
        var said = route.Messages("route");
        return
        [
            .. said.Where(item => said.Count == 1 || item.Whole("weight") > 0).Select(item =>
            {
                var (host, number, subset) = clusters.Target(item.Message("destination"), port);
                return new RouteDestination(host, number, subset, said.Count == 1 ? 1 : item.Whole("weight"), clusters.State(host, number, subset))
                {
                    Headers = item.Message("headers"),
                };
            }),
        ];
    }

    private IEnumerable<RouteMirror> Mirrors(JsonObject route)
    {
        var all = route.Messages("mirrors").Select(item => (Destination: item.Message("destination"), Percent: Percent(item, "percentage")));
        if (route.Message("mirror") is { } one)
        {
            var isOlder = route.Has("mirrorPercent") && !route.Has("mirrorPercentage");
            all = all.Prepend((one, isOlder ? route.Whole("mirrorPercent") : Percent(route, "mirrorPercentage")));
        }

        return
            from mirror in all
            where mirror.Destination is not null && mirror.Percent > 0
            let target = clusters.Target(mirror.Destination, port)
            select new RouteMirror(target.Host, target.Port, target.Subset, mirror.Percent);
    }

    private static double Percent(JsonObject holder, string field) =>
        holder.Has(field) ? Math.Truncate(holder.Message(field).Fraction("value") * 10_000) / 10_000 : 100;

    /// <summary>The request that a destination gets. Headers of one among several are changed before those of the route.</summary>
    private static HttpRequest Rewritten(RouteEntry entry, RouteDestination destination, HttpRequest request, bool isOnly)
    {
        var (route, own) = (entry.Route.Message("headers").Message("request"), destination.Headers.Message("request"));
        var rewrite = entry.Route.Message("rewrite");
        var host = rewrite.Text("authority") is { Length: > 0 } said ? said : HeaderChanges.Host(route);
        var changed = isOnly ? HeaderChanges.Apply(request, route, own) : HeaderChanges.Apply(HeaderChanges.Apply(request, own), route);
        return changed with
        {
            Path = PathRewrite.Of(request.Path, rewrite, entry.Match.Message("uri")),
            Host = (isOnly ? host ?? HeaderChanges.Host(own) : HeaderChanges.Host(own) ?? host) ?? request.Host,
        };
    }

    /// <summary>Adds what the caller gets, and what the application gets when it gets the request for sure.</summary>
    private static RouteAnswer Complete(RouteAnswer answer, HttpRequest sent, Func<RouteDestination, HttpRequest> upstream)
    {
        var aborted = answer.Fault?.Abort is { Percent: > 0 } abort ? abort : ((long Status, double Percent)?)null;
        var isCertain = answer.Destinations.Length == 1 || answer.Destinations.All(item => item.State == DestinationState.Ok);
        var status = !isCertain || aborted is { Percent: < 100 } ? null
            : aborted?.Status ?? (answer.Destinations.All(item => item.State == DestinationState.Ok) ? 200 : (long?)503);
        var passed = Common(sent, [.. answer.Destinations.Select(upstream)]);
        return answer with { Status = status, Sent = passed, Upstream = status == 200 && aborted is null ? passed : null };
    }

    /// <summary>One request for all destinations; where their headers differ, those that were sent.</summary>
    private static HttpRequest Common(HttpRequest sent, ImmutableArray<HttpRequest> requests) =>
        requests.All(request => request.Headers.Names.Union(requests[0].Headers.Names)
            .All(name => request.Headers.Text(name) == requests[0].Headers.Text(name)))
            ? requests[0]
            : requests[0] with { Headers = sent.Headers };
}
