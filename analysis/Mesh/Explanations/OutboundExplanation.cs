using System.Globalization;
using Payments.Infra.Analysis.Mesh.Clusters;
using Payments.Infra.Analysis.Mesh.Questions;
using Payments.Infra.Analysis.Mesh.Routing;

namespace Payments.Infra.Analysis.Mesh.Explanations;

/// <summary>Explains what a proxy does with a request that it sends on: route, destinations, and what it does on the way to them.</summary>
internal static class OutboundExplanation
{
    public static IEnumerable<ExplainedStep> Of(RouteAnswer answer, ClusterPolicies policies)
    {
        var source = answer.Route is { } route ? $"VirtualService {route.Source} route '{route.Name}'" : null;
        yield return answer.Outcome switch
        {
            RouteOutcome.Routed => new("route", "sent on", source, source is null ? "no VirtualService is for the host" : ""),
            RouteOutcome.Redirect or RouteOutcome.TlsRedirect => new("route", Status(answer), source, $"redirected to {answer.Location}"),
            RouteOutcome.Direct => new("route", Status(answer), source, "the proxy answers"),
            RouteOutcome.NoRoute => new("route", Status(answer), null, "the host has routes, and none is for this request"),
            _ => new("route", Status(answer), null, "the proxy knows no such host, and lets out nothing else"),
        };

        foreach (var step in answer.Outcome == RouteOutcome.Routed ? Details(answer, policies) : [])
        {
            yield return step;
        }
    }

    private static IEnumerable<ExplainedStep> Details(RouteAnswer answer, ClusterPolicies policies)
    {
        if (answer.Fault is { } fault)
        {
            yield return new("fault", string.Join(", ", Faults(fault)));
        }

        yield return new("tries", answer.Retries is { } retries ? Text($"{retries.Attempts + 1}") : "1", null, string.Join(", ", Limits(answer)));
        foreach (var mirror in answer.Mirrors)
        {
            yield return new("mirror", Name(mirror.Host, mirror.Port, mirror.Subset), null, Text($"{mirror.Percent} % of requests"));
        }

        var sum = answer.Destinations.Sum(destination => destination.Weight);
        foreach (var destination in answer.Destinations)
        {
            yield return Destination(destination, 100.0 * destination.Weight / sum, policies);
        }
    }

    private static ExplainedStep Destination(RouteDestination destination, double share, ClusterPolicies policies)
    {
        if (destination.Special is { } special)
        {
            return new("destination", special, null, "sent on to where the caller wanted, outside of what the mesh knows");
        }

        var name = Name(destination.Host, destination.Port, destination.Subset);
        if (policies.Find(destination.Host, destination.Port, destination.Subset) is not { } policy)
        {
            return new("destination", name, null, Text($"{share:0.##} %; the proxy knows no such host, port or subset: 503"));
        }

        return new(
            "destination",
            name,
            policy.Rule is { } rule ? $"DestinationRule {rule}" : null,
            string.Join(", ", Policy(policy).Prepend(Text($"{policy.Pods} pods")).Prepend(Text($"{share:0.##} %")).Where(text => text.Length > 0)));
    }

    private static IEnumerable<string> Policy(ClusterPolicy policy)
    {
        yield return policy.Tls.IsEmpty ? "" : $"TLS {string.Join(" and ", policy.Tls).ToLowerInvariant()}";
        yield return policy.LoadBalancing;
        yield return policy.Limits.MaxConnections is { } connections ? Text($"at most {connections} connections") : "";
        yield return policy.Limits.MaxPendingRequests is { } pending ? Text($"{pending} waiting") : "";
        yield return policy.Limits.MaxRequests is { } requests ? Text($"{requests} requests") : "";
        if (policy.Outlier is { } outlier)
        {
            yield return Text($"pods left out after {outlier.Consecutive5xx ?? 5} errors for {DurationText.Of(outlier.BaseEjectionTime) ?? "30s"}");
            yield return Text($"at most {outlier.MaxEjectionPercent ?? 10} % of them");
        }
    }

    private static IEnumerable<string> Limits(RouteAnswer answer)
    {
        if (answer.Retries is { } retries)
        {
            yield return $"again on {string.Join(',', [retries.On, .. retries.StatusCodes.Select(code => Text($"{code}"))])}";
        }

        if (answer.Retries?.PerTryTimeout is { } each)
        {
            yield return $"{DurationText.Of(each)} each";
        }

        yield return answer.Timeout is { } timeout ? $"{DurationText.Of(timeout)} in all" : "any time";
    }

    private static IEnumerable<string> Faults(FaultInjection fault)
    {
        if (fault.Delay is { } delay)
        {
            yield return Text($"{delay.Percent} % wait {DurationText.Of(delay.Nanoseconds)}");
        }

        if (fault.Abort is { } abort)
        {
            yield return Text($"{abort.Percent} % get {abort.Status}");
        }
    }

    private static string Name(string host, int port, string? subset) => Text($"{host}:{port}{(subset is null ? "" : $" subset {subset}")}");

    private static string Status(RouteAnswer answer) => Text($"{answer.Status}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
