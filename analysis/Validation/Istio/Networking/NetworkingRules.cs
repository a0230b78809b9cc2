using System.Collections.Immutable;
using Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;
using Payments.Infra.Analysis.Validation.Istio.Networking.Gateways;
using Payments.Infra.Analysis.Validation.Istio.Networking.ServiceEntries;
using Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;
using Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;
using Payments.Infra.Analysis.Validation.Istio.Networking.Workloads;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>The rules of the kinds that route traffic.</summary>
internal static class NetworkingRules
{
    public static readonly ImmutableArray<IKindRules> All =
    [
        new DestinationRuleRules(), new GatewayRules(), new ServiceEntryRules(), new SidecarRules(), new VirtualServiceRules(),
        new WorkloadEntryRules(), new WorkloadGroupRules(),
    ];
}
