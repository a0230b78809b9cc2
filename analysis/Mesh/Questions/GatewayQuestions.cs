using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Access.Tokens;
using Payments.Infra.Analysis.Mesh.Gateways;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>Questions of the kind <c>gateway</c>: what becomes of a request from outside at a gateway.</summary>
internal static class GatewayQuestions
{
    public static JsonObject Answer(ServiceMesh mesh, JsonObject question)
    {
        var gateway = QuestionFields.Workload(mesh, question, "gateway");
        var request = QuestionFields.Request(question, "host") ?? throw new QuestionException("a gateway is asked for a request: method is missing");
        var port = (int)question.Whole("port");
        var given = new GatewayProxy(mesh, gateway).Answer(port, new(GatewayTable.Target(mesh, gateway, port), Caller: null)
        {
            Source = QuestionFields.Address(question),
            Request = request,
            Tokens = QuestionFields.Tokens(question),
        });
        return given switch
        {
            { IsClosed: true } => new() { ["result"] = "connection-refused" },
            { Refusal: AccessResult.Denied } => new() { ["result"] = "denied", ["status"] = 403, ["by"] = given.Policies?.Rule?.ToString() },
            { Refusal: not null } => new()
            {
                ["result"] = "unauthenticated",
                ["status"] = given.Tokens?.Status == VerificationStatus.WrongAudience ? 403 : 401,
            },
            _ => RouteJson.Of(question, request, given.Route!),
        };
    }
}
