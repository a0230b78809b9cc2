using System.Collections.Immutable;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>The rules of the kinds that route traffic.</summary>
internal static class NetworkingRules
{
    public static readonly ImmutableArray<IKindRules> All = [];
}
