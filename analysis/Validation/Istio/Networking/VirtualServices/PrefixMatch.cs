using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>A match by the beginning of a path, and what else it asks.</summary>
/// <param name="Route">Name of the route in messages.</param>
/// <param name="Match">Name of the match in messages.</param>
/// <param name="Request">The match itself.</param>
internal sealed record PrefixMatch(string Route, string Match, JsonObject Request)
{
    private static readonly string[] Maps = ["headers", "queryParams", "withoutHeaders"];

    /// <summary>Beginning of the path; empty when the match is by something else.</summary>
    public string Prefix => Request.Message("uri").Text("prefix");

    /// <summary>
    /// Whether istiod thinks that every request of another match is one of this match. What that other asks counts as met
    /// when this one asks more of the same kind; a missing method counts as GET.
    /// </summary>
    public bool Includes(PrefixMatch other) =>
        Begins(other.Prefix, Prefix)
        && Request.Whole("port") == other.Request.Whole("port")
        && Begins(Method, other.Method)
        && Begins(Condition(Request.Message("authority")), Condition(other.Request.Message("authority")))
        && Maps.All(map => Includes(Request.Message(map), other.Request.Message(map)));

    private string Method => Condition(Request.Message("method")) is { Length: > 0 } method ? method : "exact:GET";

    private static bool Includes(JsonObject? conditions, JsonObject? others) =>
        (conditions?.Count ?? 0) == (others?.Count ?? 0)
        && (conditions ?? []).All(entry =>
            others!.ContainsKey(entry.Key) && Begins(Condition(entry.Value as JsonObject), Condition(others[entry.Key] as JsonObject)));

    private static string Condition(JsonObject? match) =>
        match.Text("exact") is { Length: > 0 } exact ? $"exact:{exact}"
        : match.Text("prefix") is { Length: > 0 } prefix ? $"prefix:{prefix}"
        : "";

    private static bool Begins(string text, string beginning) => text.StartsWith(beginning, StringComparison.Ordinal);
}
