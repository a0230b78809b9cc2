namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>The rules of this room, by type.</summary>
internal static class PodKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["core.v1.Pod"] = new() { Check = PodRules.Check, CheckUpdate = PodUpdates.Check },
        ["core.v1.PodTemplate"] = new() { Check = value => PodTemplateRules.Check(value["template"]) },
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
