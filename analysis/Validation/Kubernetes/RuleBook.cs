using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Access;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

namespace Payments.Infra.Analysis.Validation.Kubernetes;

/// <summary>The rules of all built-in kinds, by the name of a kind's type such as <c>core.v1.Pod</c>.</summary>
internal static class RuleBook
{
    private static readonly KindRules Usual = new();

    private static readonly Lazy<ImmutableDictionary<string, KindRules>> All = new(() => new[]
    {
        AccessKinds.All,
        ConfigurationKinds.All,
        ExtensionKinds.All,
        NetworkKinds.All,
        PodKinds.All,
        PolicyKinds.All,
        StorageKinds.All,
        WorkloadKinds.All,
    }
    .SelectMany(kinds => kinds)
    .ToImmutableDictionary(StringComparer.Ordinal));

    /// <summary>The rules of a kind; a kind without rules of its own has a name that is a subdomain.</summary>
    public static KindRules Of(string type) => All.Value.GetValueOrDefault(type, Usual);
}
