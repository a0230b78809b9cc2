using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Access.Tokens;

/// <summary>A rule of a RequestAuthentication: tokens of one issuer (Envoy's <c>Authenticator</c>).</summary>
/// <param name="Source">The RequestAuthentication.</param>
/// <param name="Rule">The rule.</param>
internal sealed record TokenRule(ConfigObject Source, JsonObject Rule)
{
    public string Issuer => Rule.Text("issuer");

    /// <summary>Checks the tokens in the places of the rule. All of them must be right.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tokens">What the texts of tokens say.</param>
    public Verification Check(HttpRequest request, IReadOnlyDictionary<string, Token> tokens)
    {
        var stripped = request with { Headers = OutputHeaders.Aggregate(request.Headers, (headers, name) => headers.Remove(name)) };
        var result = new Verification(VerificationStatus.Missing, stripped) { Rule = this };
        foreach (var found in TokenLocations.Find(Rule, stripped).Reverse())
        {
            if (tokens.GetValueOrDefault(found.Text) is not { } token)
            {
                return result with { Status = VerificationStatus.Malformed };
            }

            result = result with { Status = Status(token) };
            if (result.Status != VerificationStatus.Verified)
            {
                return result;
            }

            var kept = Rule.Flag("forwardOriginalToken") ? result.Request : found.Take(result.Request);
            result = result with { Request = kept with { Headers = Outputs(token, kept.Headers) }, Claims = Words(token.Payload) };
        }

        return result;
    }

    private IEnumerable<string> OutputHeaders => Rule.Messages("outputClaimToHeaders").Select(output => output.Text("header"))
        .Concat(Rule.Text("outputPayloadToHeader") is { Length: > 0 } header ? [header] : []);

    private VerificationStatus Status(Token token) =>
        Issuer.Length > 0 && token.Issuer != Issuer ? VerificationStatus.UnknownIssuer
        : token.State == TokenState.Expired ? VerificationStatus.Expired
        : !IsForUs(token) ? VerificationStatus.WrongAudience
        : token.State == TokenState.BadSignature ? VerificationStatus.BadSignature
        : VerificationStatus.Verified;

    private bool IsForUs(Token token) =>
        Rule.Texts("audiences") is not { Count: > 0 } audiences || token.Audiences.Select(Bare).Intersect(audiences.Select(Bare)).Any();

    private HttpHeaders Outputs(Token token, HttpHeaders headers)
    {
        var payload = Rule.Text("outputPayloadToHeader");
        var all = payload.Length > 0 ? headers.Add(payload, ClaimText.Payload) : headers;
        return Rule.Messages("outputClaimToHeaders")
            .Select(output => (Name: output.Text("header"), Value: ClaimText.Of(token.Payload, output.Text("claim"))))
            .Where(output => output.Value.Length > 0)
            .Aggregate(all, (result, output) => result.Add(output.Name, output.Value));
    }

    // An audience that is an address is the same with and without its scheme and its last slash (jwt_verify_lib, check_audience.cc).
    private static string Bare(string audience)
    {
        var start = audience.StartsWith("http://", StringComparison.Ordinal) ? 7 : audience.StartsWith("https://", StringComparison.Ordinal) ? 8 : 0;
        var end = audience.EndsWith('/') ? audience.Length - 1 : audience.Length;
        return start < end ? audience[start..end] : "";
    }

    // Envoy makes lists of texts that hold words, so that policies can ask for one of them.
    private JsonObject Words(JsonObject payload)
    {
        var claims = (JsonObject)payload.DeepClone();
        foreach (var name in Rule.Texts("spaceDelimitedClaims").Concat(["permission", "scope"]))
        {
            if (claims[name] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                claims[name] = new JsonArray([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => JsonValue.Create(word))]);
            }
        }

        return claims;
    }
}
