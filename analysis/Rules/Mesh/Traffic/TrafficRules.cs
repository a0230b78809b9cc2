using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>The rules of where traffic goes: VirtualServices, Gateways, DestinationRules and ServiceEntries.</summary>
internal static class TrafficRules
{
    public static ImmutableArray<Func<MeshObjects, IEnumerable<MeshFault>>> All { get; } =
    [
        WebhookAnswers.Find, DestinationHosts.Find, DestinationSubsets.Find, IngressSubsets.Find, SharedHosts.Find, GatewayReferences.Find, ClaimRoutes.Find,
        UnverifiedServers.Find, SubsetPods.Find, GatewayCertificates.Find, ConflictingGateways.Find, GatewayPorts.Find, GatewaySecrets.Find,
        EntryAddresses.Find, EntryProtocols.Find, CallerNamespaces.Find,
    ];
}
