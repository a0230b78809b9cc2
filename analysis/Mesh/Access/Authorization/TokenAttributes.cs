using Payments.Infra.Analysis.Mesh.Matching;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>What rules ask of the token of a request.</summary>
internal static class TokenAttributes
{
    /// <summary>Issuer and subject with a slash between them, the last one of the text.</summary>
    public static PolicyAttribute Principal { get; } = Claim((value, claims) =>
        Text(claims["iss"]) is { } issuer && Text(claims["sub"]) is { } subject && IsPrincipal(value, issuer, subject));

    public static PolicyAttribute Audience { get; } = Named(["aud"]);

    public static PolicyAttribute Presenter { get; } = Named(["azp"]);

    /// <summary>A claim, or one inside another.</summary>
    /// <param name="names">Its name, and before it those of the objects around it.</param>
    public static PolicyAttribute Named(ImmutableArray<string> names) =>
        Claim((value, claims) => Texts(claims, names).Any(text => PolicyText.Matches(value, text)));

    /// <summary>The texts of a claim: of a list each one. Numbers and flags are no texts.</summary>
    public static IEnumerable<string> Texts(JsonObject claims, ImmutableArray<string> names)
    {
        JsonNode? claim = claims;
        foreach (var name in names)
        {
            claim = (claim as JsonObject)?[name];
        }

        return claim is JsonArray list ? list.Select(Text).OfType<string>() : Text(claim) is { } text ? [text] : [];
    }

    private static bool IsPrincipal(string value, string issuer, string subject)
    {
        var slash = value.LastIndexOf('/');
        var (first, last) = slash < 0 ? (value, "") : (value[..slash], value[(slash + 1)..]);
        return value switch
        {
            "*" => issuer.Length > 0 && subject.Length > 0,
            ['*', ..] when slash < 0 => issuer.Length > 0 && PolicyText.Matches(value, subject),
            ['*', ..] => PolicyText.Matches(first, issuer) && subject == last,
            [.., '*'] when slash < 0 => PolicyText.Matches(value, issuer) && subject.Length > 0,
            [.., '*'] => issuer == first && PolicyText.Matches(last, subject),
            _ => issuer == first && subject == last,
        };
    }

    private static PolicyAttribute Claim(Func<string, JsonObject, bool> matches) =>
        new((value, attempt) => attempt.Claims is { } claims && matches(value, claims)) { IsHttpOnly = true };

    private static string? Text(JsonNode? claim) => claim is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
