using System.Net;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>Reads the fields that questions share.</summary>
internal static class QuestionFields
{
    /// <summary>The workload that a field names as <c>namespace/name</c>.</summary>
    public static Workload Workload(ServiceMesh mesh, JsonObject question, string field)
    {
        var name = question.Text(field);
        return mesh.Workloads.FirstOrDefault(workload => workload.ToString() == name)
            ?? throw new QuestionException($"{field} '{name}' is no workload of the mesh; it has {string.Join(", ", mesh.Workloads)}");
    }

    /// <summary>The caller that <c>peer</c> names as <c>namespace/serviceAccount</c>; null for one without a proxy.</summary>
    public static Identity? Peer(ServiceMesh mesh, JsonObject question) => question.Text("peer").Split('/') switch
    {
        [var ns, var account] => new(mesh.Config.TrustDomain, ns, account),
        [""] => null,
        _ => throw new QuestionException($"peer '{question.Text("peer")}' is no namespace/serviceAccount"),
    };

    public static IPAddress? Address(JsonObject question) => IPAddress.TryParse(question.Text("sourceIp"), out var address) ? address : null;

    /// <summary>The request, with its token where the question puts it; null when the question has no method.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hostField">Field of the Host header.</param>
    public static HttpRequest? Request(JsonObject question, string hostField)
    {
        if (question.Text("method").Length == 0)
        {
            return null;
        }

        var headers = question["headers"] is JsonArray list ? list.OfType<JsonArray>().Select(pair => (Text(pair, 0), Text(pair, 1))) : [];
        var request = new HttpRequest(question.Text("method"), question.Text(hostField), question.Text("path"), HttpHeaders.Of(headers));
        return question.Message("token") is { } token ? Carry(request, token.Text("in")) : request;
    }

    /// <summary>What the token of a question says, by its text in the request.</summary>
    public static ImmutableDictionary<string, Token> Tokens(JsonObject question)
    {
        if (question.Message("token") is not { } said)
        {
            return ImmutableDictionary<string, Token>.Empty;
        }

        var payload = (JsonObject?)said["claims"]?.DeepClone() ?? [];
        payload["iss"] = said.Text("issuer");
        payload["sub"] = said.Text("subject");
        if (said["audiences"] is { } audiences)
        {
            payload["aud"] = audiences.DeepClone();
        }

        var state = said.Text("state") switch
        {
            "expired" => TokenState.Expired,
            "bad-signature" => TokenState.BadSignature,
            _ => TokenState.Valid,
        };
        return ImmutableDictionary<string, Token>.Empty.Add(Token.Placeholder, new(Token.Placeholder, payload, state));
    }

    private static HttpRequest Carry(HttpRequest request, string place) => place switch
    {
        "x-token" => With(request, "x-token", $"Token {Token.Placeholder}"),
        "cookie" => With(request, "cookie", $"token={Token.Placeholder}"),
        _ when place.StartsWith("query:", StringComparison.Ordinal) => request with
        {
            Path = $"{request.Path}{(request.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{place[6..]}={Token.Placeholder}",
        },
        _ => With(request, "authorization", $"Bearer {Token.Placeholder}"),
    };

    private static HttpRequest With(HttpRequest request, string name, string value) => request with { Headers = request.Headers.Add(name, value) };

    private static string Text(JsonArray pair, int index) => pair.Count > index ? pair[index]?.ToString() ?? "" : "";
}
