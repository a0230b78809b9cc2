using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>Whether a request fits the condition of a route, as Envoy decides it. Of a header with several values one that fits is enough.</summary>
internal static class RouteConditions
{
    private const string Claims = "@request.auth.claims";

    /// <summary>Decides.</summary>
    /// <param name="match">The condition; null for none.</param>
    /// <param name="request">The request.</param>
    /// <param name="claims">The claims of its token, where the proxy has checked one; null for none.</param>
    public static bool Fit(JsonObject? match, HttpRequest request, JsonObject? claims) =>
        (match.Message("uri") is not { } uri || IsUri(uri, request.BarePath, match.Flag("ignoreUriCase")))
        && match.Map("headers").All(header => IsHeader(header.Key, header.Value as JsonObject, request, claims))
        && match.Map("withoutHeaders").All(header => IsWithout(header.Key, header.Value as JsonObject, request, claims))
        && IsPart(match, "method", request.Method)
        && IsPart(match, "authority", request.Host)
        && IsPart(match, "scheme", "http")
        && match.Map("queryParams").All(parameter => IsParameter(parameter.Key, parameter.Value as JsonObject, request));

    private static bool IsUri(JsonObject uri, string path, bool ignoreCase) =>
        !(uri.Has("exact") || uri.Has("prefix") || uri.Has("regex")) || TextMatch.Fits(uri, path, ignoreCase && !uri.Has("regex"));

    private static bool IsPart(JsonObject? match, string field, string text) => match.Message(field) is not { } asked || TextMatch.Fits(asked, text);

    private static bool IsHeader(string name, JsonObject? asked, HttpRequest request, JsonObject? claims) => ClaimNames(name) is { } names
        ? IsClaim(names, asked, claims)
        : request.HeaderValues(name).Any(value => TextMatch.Fits(asked, value));

    /// <summary>A missing header is an empty text here, unless what must not be is any header of the name.</summary>
    private static bool IsWithout(string name, JsonObject? asked, HttpRequest request, JsonObject? claims) => ClaimNames(name) is { } names
        ? !IsClaim(names, asked, claims)
        : !request.HeaderValues(name).DefaultIfEmpty(TextMatch.IsPresence(asked) ? null : "").OfType<string>().Any(value => TextMatch.Fits(asked, value));

    private static bool IsParameter(string name, JsonObject? asked, HttpRequest request) => RequestPath.Parameters(request.Path)
        .Where(pair => pair.Name == name)
        .Take(1)
        .Any(pair => TextMatch.Fits(asked, pair.Value));

    private static bool IsClaim(ImmutableArray<string> names, JsonObject? asked, JsonObject? claims) =>
        claims is not null && TokenAttributes.Texts(claims, names).Any(text => TextMatch.Fits(asked, text));

    /// <summary>The names in <c>@request.auth.claims.a.b</c> or <c>@request.auth.claims[a][b]</c>; null for another header.</summary>
    private static ImmutableArray<string>? ClaimNames(string name)
    {
        if (!name.StartsWith(Claims, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = name[Claims.Length..];
        return rest switch
        {
            ['.', ..] => [.. rest[1..].Split('.')],
            ['[', .., ']'] => [.. rest[1..^1].Split("][")],
            _ => null,
        };
    }
}
