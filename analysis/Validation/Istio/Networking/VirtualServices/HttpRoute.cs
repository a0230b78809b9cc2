using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>A route of requests.</summary>
internal static class HttpRoute
{
    /// <summary>What a route is to others, by the hosts of its virtual service.</summary>
    public static RouteRole RoleOf(JsonObject route, IReadOnlyList<string> hosts) =>
        hosts.Count == 0 ? RouteRole.Delegate : route.Has("delegate") ? RouteRole.Root : RouteRole.Independent;

    public static void Check(JsonObject route, RouteRole role, Findings findings)
    {
        findings.Problems(role == RouteRole.Root ? RootConflicts(route) : Conflicts(route, role));
        HttpMatch.Check(route.Messages("match"), findings.ErrorsOnly);
        HeaderOperations.Check(route.Message("headers"), findings);
        CorsPolicy.Check(route.Message("corsPolicy"), findings);
        FaultInjection.Check(route.Message("fault"), findings.ErrorsOnly);
        Mirroring.Check(route, findings);
        Redirect.Check(route, findings);
        DirectResponse.Check(route.Message("directResponse"), findings);
        Retries.Check(route.Message("retries"), findings);
        Rewrite.Check(route.Message("rewrite"), findings);
        findings.Problem(HeaderOperations.AuthorityProblem(route.Message("rewrite").Text("authority"), route.Message("headers")));
        RouteDestinations.CheckRequests(route.Messages("route"), findings);
        findings.Duration(route, "timeout");
    }

    private static IEnumerable<string> RootConflicts(JsonObject route)
    {
        if (route.Has("redirect"))
        {
            yield return $"root HTTP route {route.Text("name")} must not specify redirect";
        }

        if (route.Messages("route").Count > 0)
        {
            yield return $"root HTTP route {route.Text("name")} must not specify route";
        }
    }

    private static IEnumerable<string> Conflicts(JsonObject route, RouteRole role)
    {
        if (role == RouteRole.Delegate && route.Has("delegate"))
        {
            yield return "delegate HTTP route cannot contain delegate";
        }

        var answer = route.Has("redirect") ? "redirect" : route.Has("directResponse") ? "direct_response" : null;
        if (answer is null && route.Messages("route").Count == 0)
        {
            yield return "HTTP route, redirect or direct_response is required";
        }

        if (answer is not null && route.Messages("route").Count > 0)
        {
            yield return $"HTTP route cannot contain both route and {answer}";
        }

        if (answer is not null && route.Has("fault"))
        {
            yield return $"HTTP route cannot contain both fault and {answer}";
        }

        if (answer is not null && route.Has("rewrite"))
        {
            yield return $"HTTP route rule cannot contain both rewrite and {answer}";
        }

        if (answer == "redirect" && route.Has("directResponse"))
        {
            yield return "HTTP route rule cannot contain both direct_response and redirect";
        }

        if (route.Has("mirror") && route.Messages("mirrors").Count > 0)
        {
            yield return "HTTP route cannot contain both mirror and mirrors";
        }
    }
}
