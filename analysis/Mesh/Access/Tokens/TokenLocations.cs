using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Access.Tokens;

/// <summary>Where a rule looks for tokens (Envoy's <c>Extractor</c>). What it names replaces the usual places.</summary>
internal static partial class TokenLocations
{
    /// <summary>The texts that stand in the places of a rule: headers first, then parameters, then cookies.</summary>
    public static IEnumerable<FoundToken> Find(JsonObject rule, HttpRequest request)
    {
        var headers = rule.Messages("fromHeaders").Select(header => (Name: header.Text("name").ToLowerInvariant(), Prefix: header.Text("prefix"))).ToList();
        var parameters = rule.Texts("fromParams").ToList();
        var cookies = rule.Texts("fromCookies").Order(StringComparer.Ordinal).ToList();
        if (headers.Count + parameters.Count + cookies.Count == 0)
        {
            headers.Add(("authorization", "Bearer "));
            parameters.Add("access_token");
        }

        return
        [
            .. headers.OrderBy(header => header.Name + header.Prefix, StringComparer.Ordinal)
                .SelectMany(header => InHeader(request, header.Name, header.Prefix)),
            .. parameters.Order(StringComparer.Ordinal).SelectMany(name => InParameter(request, name)),
            .. cookies.SelectMany(name => InCookie(request, name)),
        ];
    }

    private static IEnumerable<FoundToken> InHeader(HttpRequest request, string name, string prefix)
    {
        foreach (var value in request.Headers.Values(name))
        {
            var start = value.IndexOf(prefix, StringComparison.Ordinal);
            if (start >= 0)
            {
                var first = prefix.Length == 0 ? 0 : start + prefix.Length + Start().Match(value[(start + prefix.Length)..]).Index;
                yield return new(value[first..], taken => taken with { Headers = taken.Headers.Remove(name) });
            }
        }
    }

    private static IEnumerable<FoundToken> InParameter(HttpRequest request, string name) => RequestPath.Parameter(request.Path, name) is { } value
        ? [new(value, taken => taken with { Path = RequestPath.Without(taken.Path, name) })]
        : [];

    // Envoy leaves cookies where they are.
    private static IEnumerable<FoundToken> InCookie(HttpRequest request, string name) => request.Headers.Values("cookie")
        .SelectMany(value => value.Split(';'))
        .Select(pair => pair.Trim().Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0] == name)
        .Take(1)
        .Select(pair => new FoundToken(pair[1].Trim('"'), taken => taken));

    /// <summary>The first letter that a token may have.</summary>
    [GeneratedRegex("[A-Za-z0-9_.-]|$")]
    private static partial Regex Start();
}
