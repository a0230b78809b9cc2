namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>
/// Defaults of what admits objects and defines kinds (k8s.io/kubernetes v1.34, <c>pkg/apis/admissionregistration/v1</c>, and
/// k8s.io/apiextensions-apiserver).
/// </summary>
internal static class AdmissionDefaults
{
    public static IEnumerable<(string Type, Action<JsonObject> Fill)> All =>
    [
        ("admissionregistration.v1.ValidatingWebhook", Webhook),
        ("admissionregistration.v1.MutatingWebhook", Mutating),
        ("admissionregistration.v1.ServiceReference", service => service["port"] ??= 443),
        ("admissionregistration.v1.RuleWithOperations", rule => rule["scope"] ??= "*"),
        ("admissionregistration.v1.NamedRuleWithOperations", rule => rule["scope"] ??= "*"),
        ("admissionregistration.v1.ValidatingAdmissionPolicySpec", policy => policy["failurePolicy"] ??= "Fail"),
        ("admissionregistration.v1.MatchResources", Matching),
        ("apiextensions.v1.CustomResourceDefinitionSpec", Definition),
        ("apiextensions.v1.ServiceReference", service => service["port"] ??= 443),
    ];

    private static void Webhook(JsonObject webhook)
    {
        Matching(webhook);
        webhook["failurePolicy"] ??= "Fail";
        webhook["timeoutSeconds"] ??= 10;
    }

    private static void Mutating(JsonObject webhook)
    {
        Webhook(webhook);
        webhook["reinvocationPolicy"] ??= "Never";
    }

    private static void Matching(JsonObject match)
    {
        match["matchPolicy"] ??= "Equivalent";
        match["namespaceSelector"] ??= new JsonObject();
        match["objectSelector"] ??= new JsonObject();
    }

    private static void Definition(JsonObject spec)
    {
        spec.Within("conversion").Default("strategy", "None");
        var names = spec.Within("names");
        var kind = Field.Of(names)["kind"].Text;
        names.Default("singular", kind.ToLowerInvariant());
        names.Default("listKind", $"{kind}List");
    }
}
