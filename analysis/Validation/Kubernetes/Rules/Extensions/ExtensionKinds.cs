using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>The rules of this room, by type.</summary>
internal static class ExtensionKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["admissionregistration.v1.ValidatingWebhookConfiguration"] = new() { HasAnyFinalizer = true, Check = WebhookRules.Check },
        ["admissionregistration.v1.MutatingWebhookConfiguration"] = new() { HasAnyFinalizer = true, Check = WebhookRules.CheckMutating },
        ["admissionregistration.v1.ValidatingAdmissionPolicy"] = new() { HasAnyFinalizer = true, Check = AdmissionPolicyRules.Check },
        ["admissionregistration.v1.ValidatingAdmissionPolicyBinding"] = new() { HasAnyFinalizer = true, Check = PolicyBindingRules.Check },
        ["apiextensions.v1.CustomResourceDefinition"] = new()
        {
            HasAnyFinalizer = true,
            Check = DefinitionRules.Check,
            CheckNew = DefinitionRules.CheckNew,
            CheckUpdate = DefinitionRules.CheckUpdate,
        },
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
