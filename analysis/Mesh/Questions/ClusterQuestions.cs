using Payments.Infra.Analysis.Mesh.Clusters;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Routing;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>Questions of the kind <c>cluster</c>: what a caller's proxy does with requests to a destination.</summary>
internal static class ClusterQuestions
{
    public static JsonObject Answer(ServiceMesh mesh, JsonObject question)
    {
        var policies = new ClusterPolicies(mesh, CallerScope.Of(mesh, QuestionFields.Workload(mesh, question, "from")));
        var subset = question.Text("subset") is { Length: > 0 } name ? name : null;
        if (policies.Find(question.Text("host"), (int)question.Whole("port"), subset) is not { } policy)
        {
            return new() { ["result"] = "unknown" };
        }

        var limits = policy.Limits;
        var answer = new JsonObject { ["result"] = "known" };
        Set(answer, "destinationRule", policy.Rule?.ToString());
        answer["maxConnections"] = limits.MaxConnections;
        answer["maxPendingRequests"] = limits.MaxPendingRequests;
        answer["maxRequests"] = limits.MaxRequests;
        answer["maxRetries"] = limits.MaxRetries;
        Set(answer, "outlier", policy.Outlier is { } outlier ? Outlier(outlier) : null);
        answer["panicThreshold"] = policy.PanicThreshold;
        answer["connectTimeout"] = DurationText.Of(limits.ConnectTimeout);
        answer["lb"] = policy.LoadBalancing;
        Set(answer, "maxRequestsPerConnection", limits.MaxRequestsPerConnection);
        Set(answer, "idleTimeout", DurationText.Of(limits.IdleTimeout));
        answer["tls"] = new JsonArray([.. policy.Tls.Select(tls => JsonValue.Create(tls.ToString().ToLowerInvariant()))]);
        answer["pods"] = policy.Pods;
        return answer;
    }

    private static JsonObject Outlier(OutlierDetection outlier)
    {
        var shown = new JsonObject();
        Set(shown, "consecutive5xx", outlier.Consecutive5xx);
        Set(shown, "enforcing5xx", outlier.Consecutive5xx is { } errors ? errors > 0 ? 100 : 0 : null);
        Set(shown, "consecutiveGateway", outlier.ConsecutiveGateway);
        Set(shown, "enforcingGateway", outlier.ConsecutiveGateway is { } gateway ? gateway > 0 ? 100 : 0 : null);
        Set(shown, "interval", DurationText.Of(outlier.Interval));
        Set(shown, "baseEjectionTime", DurationText.Of(outlier.BaseEjectionTime));
        Set(shown, "maxEjectionPercent", outlier.MaxEjectionPercent);
        return shown;
    }

    private static void Set(JsonObject answer, string field, JsonNode? value)
    {
        if (value is not null)
        {
            answer[field] = value;
        }
    }
}
