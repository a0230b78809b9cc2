using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Routing;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>Questions of the kind <c>route</c>: what becomes of a request at the proxy of the pods that send it.</summary>
internal static class RouteQuestions
{
    public static JsonObject Answer(ServiceMesh mesh, JsonObject question)
    {
        var request = QuestionFields.Request(question, question.Has("hostHeader") ? "hostHeader" : "host")
            ?? throw new QuestionException("a route is of a request: method is missing");
        var proxy = new OutboundProxy(mesh, QuestionFields.Workload(mesh, question, "from"));
        return RouteJson.Of(question, request, proxy.Answer((int)question.Whole("port"), request));
    }
}
