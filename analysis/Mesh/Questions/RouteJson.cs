using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Mesh.Routing;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>What becomes of a request at the proxy that sends it on, as answers show it.</summary>
internal static class RouteJson
{
    public static JsonObject Of(JsonObject question, HttpRequest sent, RouteAnswer given)
    {
        var answer = new JsonObject { ["result"] = Name(given.Outcome) };
        Set(answer, "status", given.Status);
        if (given.Route is { } route)
        {
            answer["virtualService"] = route.Source.ToString();
            answer["route"] = route.Name;
        }

        Set(answer, "location", given.Location?.Replace(Token.Placeholder, "<token>", StringComparison.Ordinal));
        if (given.Outcome == RouteOutcome.Routed)
        {
            AddRoute(answer, given);
        }

        if (given.Upstream is { } upstream)
        {
            // What is done to headers is left out where it depends on a draw.
            var shown = UpstreamJson.Of(question, sent, given.Destinations.Length == 1 ? upstream : upstream with { Headers = sent.Headers });
            shown["authority"] = upstream.Host;
            answer["upstream"] = shown;
        }

        return answer;
    }

    private static void AddRoute(JsonObject answer, RouteAnswer given)
    {
        answer["destinations"] = new JsonArray([.. given.Destinations.Select(Destination)]);
        answer["timeout"] = DurationText.Of(given.Timeout);
        answer["retries"] = Retries(given.Retries);
        Set(answer, "fault", Fault(given.Fault));
        if (!given.Mirrors.IsEmpty)
        {
            answer["mirrors"] = new JsonArray([.. given.Mirrors.Select(mirror =>
                new JsonObject { ["host"] = mirror.Host, ["port"] = mirror.Port, ["subset"] = mirror.Subset, ["percent"] = mirror.Percent })]);
        }

        var changes = given.ResponseHeaders.TextMap("set").Concat(given.ResponseHeaders.TextMap("add"))
            .Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), (JsonNode?)header.Value))
            .Concat(given.ResponseHeaders.Texts("remove").Select(name => KeyValuePair.Create(name.ToLowerInvariant(), (JsonNode?)null)))
            .DistinctBy(change => change.Key)
            .ToList();
        if (changes.Count > 0)
        {
            answer["responseHeaders"] = new JsonObject(changes);
        }
    }

    private static JsonObject Destination(RouteDestination destination)
    {
        var shown = destination.Special is { } special
            ? new JsonObject { ["special"] = special }
            : new JsonObject { ["host"] = destination.Host, ["port"] = destination.Port, ["subset"] = destination.Subset };
        shown["weight"] = destination.Weight;
        shown["state"] = destination.State switch { DestinationState.Ok => "ok", DestinationState.NoPods => "no-pods", _ => "unknown" };
        return shown;
    }

    private static JsonObject? Retries(RetryPolicy? policy)
    {
        if (policy is null)
        {
            return null;
        }

        var shown = new JsonObject { ["attempts"] = policy.Attempts, ["on"] = policy.On };
        Set(shown, "perTryTimeout", DurationText.Of(policy.PerTryTimeout));
        Set(shown, "backoff", DurationText.Of(policy.Backoff));
        if (!policy.StatusCodes.IsEmpty)
        {
            shown["statusCodes"] = new JsonArray([.. policy.StatusCodes.Select(code => JsonValue.Create(code))]);
        }

        return shown;
    }

    private static JsonObject? Fault(FaultInjection? fault)
    {
        if (fault is null)
        {
            return null;
        }

        var shown = new JsonObject();
        if (fault.Delay is { } delay)
        {
            shown["delay"] = new JsonObject { ["seconds"] = DurationText.Of(delay.Nanoseconds), ["percent"] = delay.Percent };
        }

        if (fault.Abort is { } abort)
        {
            shown["abort"] = new JsonObject { ["status"] = abort.Status, ["percent"] = abort.Percent };
        }

        return shown;
    }

    private static string Name(RouteOutcome outcome) => outcome switch
    {
        RouteOutcome.NoRoute => "no-route",
        RouteOutcome.TlsRedirect => "tls-redirect",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static void Set(JsonObject answer, string field, JsonNode? value)
    {
        if (value is not null)
        {
            answer[field] = value;
        }
    }
}
