using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Policies;

/// <summary>Validating admission policies that a binding puts into force, as far as their expressions can be evaluated here.</summary>
internal static class PolicyAdmission
{
    public static IEnumerable<FieldError> Check(PolicyRequest request, ClusterObjects cluster)
    {
        // Policies do not apply to themselves.
        if (request.Group == "admissionregistration.k8s.io")
        {
            return [];
        }

        return cluster.Of("ValidatingAdmissionPolicyBinding").Select(Field.Of)
            .Where(binding => binding["spec"]["validationActions"].Items.Any(action => action.Text == "Deny"))
            .SelectMany(binding => Check(binding, request, cluster));
    }

    private static IEnumerable<FieldError> Check(Field binding, PolicyRequest request, ClusterObjects cluster)
    {
        var name = binding["spec"]["policyName"].Text;
        if (cluster.Find("ValidatingAdmissionPolicy", "", name) is not { } found)
        {
            return [];
        }

        // Parameters are objects of any kind, which are not looked for here.
        var spec = Field.Of(found)["spec"];
        if (spec["paramKind"].Exists
            || !PolicyScope.Covers(spec["matchConstraints"], request, cluster)
            || !PolicyScope.Covers(binding["spec"]["matchResources"], request, cluster))
        {
            return [];
        }

        var scope = Scope(spec, request, cluster);
        return spec["matchConditions"].Items.All(condition => Evaluate(condition["expression"].Text, scope) is true)
            ? spec["validations"].Items.Where(validation => Evaluate(validation["expression"].Text, scope) is false).Select(validation => new FieldError(
                "",
                $"ValidatingAdmissionPolicy '{name}' with binding '{binding["metadata"]["name"].Text}' denied request: {Message(validation, scope)}",
                IsBlocking: false))
            : [];
    }

    private static CelScope Scope(Field spec, PolicyRequest request, ClusterObjects cluster)
    {
        var ns = cluster.Find("Namespace", "", request.Value["metadata"]["namespace"].Text);
        var scope = new CelScope("object", CelJson.ToValue(WithDefaults(request.Value.Value), null));
        scope = new CelScope("oldObject", CelJson.ToValue(WithDefaults(request.Before), null), scope);
        scope = new CelScope("request", CelJson.ToValue(request.ToJson(), null), scope);
        scope = new CelScope("namespaceObject", CelJson.ToValue(ns, null), scope);
        return new CelScope("params", null, new CelScope("variables", new PolicyVariables(spec["variables"], scope), scope));
    }

    // Most expressions about controllers are about this field, which the server fills in.
    private static JsonNode? WithDefaults(JsonNode? value)
    {
        var kind = JsonKinds.Text(value?["kind"]);
        if (value?["spec"] is not JsonObject spec || kind is not ("Deployment" or "ReplicaSet" or "StatefulSet") || spec["replicas"] is not null)
        {
            return value;
        }

        var filled = value.DeepClone();
        filled["spec"]!["replicas"] = 1;
        return filled;
    }

    private static string Message(Field validation, CelScope scope) =>
        Evaluate(validation["messageExpression"].Text, scope) is string made && made.Trim().Length > 0 ? made.Trim()
        : validation["message"].Text.Trim() is { Length: > 0 } message ? message
        : $"failed expression: {validation["expression"].Text.Trim()}";

    private static object? Evaluate(string expression, CelScope scope) => PolicyVariables.Evaluate(expression, scope);
}
