using System.Collections.Frozen;
using Payments.Infra.Analysis.Azure.Access;
using Payments.Infra.Analysis.Azure.Clusters;
using Payments.Infra.Analysis.Azure.FrontDoor;
using Payments.Infra.Analysis.Azure.Monitoring;
using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Azure.Networks;
using Payments.Infra.Analysis.Azure.Stores;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure;

/// <summary>What Azure asks of resources beside their names, by type.</summary>
internal static class AzureRules
{
    public static readonly FrozenDictionary<string, ImmutableArray<Func<Field, IEnumerable<AzureFinding>>>> All =
        new Dictionary<string, ImmutableArray<Func<Field, IEnumerable<AzureFinding>>>>
        {
            ["authorization:ManagementLockByScope"] = [LockRules.Check],
            ["authorization:PolicyAssignment"] = [inputs => ScopeRules.Check(inputs["scope"])],
            ["authorization:RoleAssignment"] = [RoleAssignmentRules.Check],
            ["cdn:AFDCustomDomain"] = [DomainRules.Check],
            ["cdn:AFDEndpoint"] = [ProfileRules.CheckLocation],
            ["cdn:AFDOrigin"] = [OriginRules.Check],
            ["cdn:AFDOriginGroup"] = [OriginRules.CheckGroup],
            ["cdn:Profile"] = [ProfileRules.Check],
            ["cdn:Route"] = [FrontDoor.RouteRules.Check],
            ["containerregistry:Registry"] = [RegistryRules.Check],
            ["containerservice:AgentPool"] = [PoolRules.Check],
            ["containerservice:MaintenanceConfiguration"] = [MaintenanceRules.Check],
            ["containerservice:ManagedCluster"] = [ClusterRules.Check, ClusterLoginRules.Check, ClusterNetworkRules.Check],
            ["dbforpostgresql:Server"] = [PostgresRules.Check],
            ["dns:Zone"] = [DnsZoneRules.CheckPublic],
            ["eventhub:EventHub"] = [EventHubRules.CheckHub],
            ["eventhub:Namespace"] = [EventHubRules.CheckNamespace],
            ["frontdoor:Policy"] = [FirewallPolicyRules.Check],
            ["keyvault:Vault"] = [VaultRules.Check],
            ["managedidentity:FederatedIdentityCredential"] = [FederatedCredentialRules.Check],
            ["monitor:DiagnosticSetting"] = [DiagnosticSettingRules.Check],
            ["monitor:SubscriptionDiagnosticSetting"] = [DiagnosticSettingRules.Check],
            ["network:NatGateway"] = [PublicAddressRules.CheckGateway],
            ["network:NetworkSecurityGroup"] = [SecurityGroupRules.Check],
            ["network:PrivateEndpoint"] = [PrivateEndpointRules.Check],
            ["network:PublicIPAddress"] = [PublicAddressRules.CheckAddress],
            ["network:PublicIPPrefix"] = [PublicAddressRules.CheckPrefix],
            ["network:Route"] = [Networks.RouteRules.Check],
            ["network:RouteTable"] = [Networks.RouteRules.CheckTable],
            ["network:SecurityRule"] = [SecurityRuleRules.Check],
            ["network:Subnet"] = [SubnetRules.Check],
            ["network:VirtualNetwork"] = [VirtualNetworkRules.Check],
            ["operationalinsights:Workspace"] = [WorkspaceRules.Check],
            ["privatedns:PrivateZone"] = [DnsZoneRules.CheckPrivate],
            ["privatedns:VirtualNetworkLink"] = [DnsZoneRules.CheckLocation],
            ["redisenterprise:Database"] = [RedisRules.CheckDatabase],
            ["redisenterprise:RedisEnterprise"] = [RedisRules.CheckCluster],
            ["resources:ResourceGroup"] = [ResourceGroupRules.Check],
            ["storage:BlobContainer"] = [BlobRules.CheckContainer],
            ["storage:BlobServiceProperties"] = [BlobRules.CheckProperties],
            ["storage:ManagementPolicy"] = [BlobRules.CheckManagement],
            ["storage:StorageAccount"] = [StorageAccountRules.Check],
        }.ToFrozenDictionary();
}
