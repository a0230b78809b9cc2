using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>Questions of the kind <c>access</c>: what becomes of a request at the proxy of the pods that it is for.</summary>
internal static class AccessQuestions
{
    // What a port of requests is asked when a question says no more than that somebody connects.
    private static readonly HttpRequest Plain = new("GET", "x", "/", HttpHeaders.Empty);

    public static JsonObject Answer(ServiceMesh mesh, JsonObject question)
    {
        var proxy = new InboundProxy(mesh, QuestionFields.Workload(mesh, question, "to"));
        var port = (int)question.Whole("port");
        var said = QuestionFields.Request(question, "host");
        var asked = new AccessQuestion(port, QuestionFields.Peer(mesh, question))
        {
            Source = QuestionFields.Address(question),
            Request = proxy.IsHttp(port) ? said ?? Plain : null,
            Tokens = QuestionFields.Tokens(question),
        };
        var given = proxy.Answer(asked);
        var answer = new JsonObject
        {
            ["result"] = given.Result.ToString().ToLowerInvariant(),
            ["tls"] = given.Peer.Mode.ToString().ToUpperInvariant(),
        };
        if (given.Result == AccessResult.Denied && asked.Request is not null)
        {
            answer["by"] = given.Policies is { } verdict ? verdict.Rule?.ToString() : "jwt_authn_access_denied{Audiences_in_Jwt_are_not_allowed}";
        }

        if (said is not null && given.Upstream is { } upstream)
        {
            answer["upstream"] = UpstreamJson.Of(question, said, upstream);
        }

        return answer;
    }
}
