using System.Collections.Immutable;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>The rules of the kinds that secure, observe and extend proxies.</summary>
internal static class PolicyRules
{
    public static readonly ImmutableArray<IKindRules> All = [];
}
