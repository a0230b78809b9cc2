namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Stores, logs, and who may do what.</summary>
public sealed class AzureStoreTests
{
    private const string Role = "/subscriptions/00000000-0000-0000-0000-000000000000"
        + "/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d";

    [Theory]
    [InlineData(
        "storage:StorageAccount",
        "kind: StorageV2, sku: {name: Standard_ZRS}, accessTier: Hot, networkRuleSet: {defaultAction: Deny, ipRules: [{iPAddressOrRange: 198.51.100.0/24}]}")]
    [InlineData(
        "storage:StorageAccount",
        "kind: BlockBlobStorage, sku: {name: Premium_LRS}, isNfsV3Enabled: true, isHnsEnabled: true, enableHttpsTrafficOnly: false")]
    [InlineData(
        "storage:BlobServiceProperties",
        "blobServicesName: default, deleteRetentionPolicy: {enabled: true, days: 14}, restorePolicy: {enabled: true, days: 13}")]
    [InlineData("storage:ManagementPolicy", "managementPolicyName: default, policy: {rules: [{name: a}, {name: b}]}")]
    [InlineData(
        "keyvault:Vault",
        "properties: {sku: {family: A, name: premium}, tenantId: 00000000-0000-0000-0000-000000000000, softDeleteRetentionInDays: 7, "
            + "enablePurgeProtection: true}")]
    [InlineData("containerregistry:Registry", "sku: {name: Premium}, publicNetworkAccess: Disabled, policies: {exportPolicy: {status: disabled}}")]
    [InlineData("containerregistry:Registry", "sku: {name: Basic}, publicNetworkAccess: Enabled, zoneRedundancy: Disabled")]
    [InlineData(
        "dbforpostgresql:Server",
        "sku: {tier: GeneralPurpose, name: Standard_D4ds_v5}, highAvailability: {mode: ZoneRedundant, standbyAvailabilityZone: '2'}, availabilityZone: '1'")]
    [InlineData("dbforpostgresql:Server", "administratorLogin: payments, network: {delegatedSubnetResourceId: /s, privateDnsZoneArmResourceId: /z}")]
    [InlineData("redisenterprise:RedisEnterprise", "sku: {name: Balanced_B5}, minimumTlsVersion: '1.2'")]
    [InlineData("redisenterprise:RedisEnterprise", "sku: {name: Enterprise_E10, capacity: 2}, zones: ['1', '2', '3']")]
    [InlineData("redisenterprise:Database", "databaseName: default, persistence: {aofEnabled: true, aofFrequency: 1s}, clusteringPolicy: OSSCluster")]
    [InlineData("eventhub:Namespace", "sku: {name: Standard, tier: Standard, capacity: 2}, isAutoInflateEnabled: true, maximumThroughputUnits: 10")]
    [InlineData("eventhub:EventHub", "partitionCount: 12, retentionDescription: {cleanupPolicy: Delete, retentionTimeInHours: 168}")]
    [InlineData("operationalinsights:Workspace", "sku: {name: PerGB2018}, retentionInDays: 365, workspaceCapping: {dailyQuotaGb: -1}")]
    [InlineData("monitor:DiagnosticSetting", "workspaceId: /w, logs: [{category: a, enabled: true}, {categoryGroup: allLogs, enabled: true}]")]
    [InlineData(
        "managedidentity:FederatedIdentityCredential",
        "issuer: https://issuer.example, subject: 'system:serviceaccount:a:b', audiences: ['api://AzureADTokenExchange']")]
    [InlineData(
        "authorization:RoleAssignment",
        "principalId: 00000000-0000-0000-0000-000000000000, principalType: ServicePrincipal, roleDefinitionId: " + Role + ", scope: /subscriptions/a")]
    [InlineData("authorization:RoleAssignment", "scope: /providers/Microsoft.Management/managementGroups/payments")]
    [InlineData("authorization:ManagementLockByScope", "level: CanNotDelete, scope: subscriptions/a/resourceGroups/b")]
    public void What_is_right_is_taken(string type, string inputs) => AzureCase.Takes(type, $"{{ {inputs} }}");

    [Theory]
    [InlineData("storage:StorageAccount", "kind: StorageV3", "kind: \"StorageV3\" is not allowed")]
    [InlineData(
        "storage:StorageAccount",
        "kind: BlockBlobStorage, sku: {name: Standard_LRS}",
        "sku.name: an account of kind BlockBlobStorage is a premium one")]
    [InlineData("storage:StorageAccount", "kind: BlobStorage", "accessTier: is missing")]
    [InlineData("storage:StorageAccount", "minimumTlsVersion: '1.2'", "minimumTlsVersion: \"1.2\" is not allowed; expected TLS1_0 or")]
    [InlineData("storage:StorageAccount", "isNfsV3Enabled: true", "isNfsV3Enabled: NFS 3 needs a hierarchical namespace")]
    [InlineData("storage:StorageAccount", "isNfsV3Enabled: true, isHnsEnabled: true, enableHttpsTrafficOnly: true", "enableHttpsTrafficOnly: NFS 3 has no TLS")]
    [InlineData(
        "storage:StorageAccount",
        "networkRuleSet: {ipRules: [{iPAddressOrRange: 10.0.0.0/24}]}",
        "networkRuleSet.ipRules[0].iPAddressOrRange: 10.0.0.0/24 is private")]
    [InlineData(
        "storage:StorageAccount",
        "networkRuleSet: {ipRules: [{iPAddressOrRange: office}]}",
        "networkRuleSet.ipRules[0].iPAddressOrRange: \"office\" is not allowed")]
    [InlineData("storage:BlobContainer", "publicAccess: All", "publicAccess: \"All\" is not allowed; expected None or Blob or Container")]
    [InlineData("storage:BlobServiceProperties", "blobServicesName: main", "blobServicesName: \"main\" is not allowed; expected default")]
    [InlineData("storage:BlobServiceProperties", "deleteRetentionPolicy: {enabled: true}", "deleteRetentionPolicy.days: is missing")]
    [InlineData(
        "storage:BlobServiceProperties",
        "deleteRetentionPolicy: {enabled: true, days: 366}",
        "deleteRetentionPolicy.days: 366 is not allowed; expected 1 to 365")]
    [InlineData(
        "storage:BlobServiceProperties",
        "deleteRetentionPolicy: {days: 7}, restorePolicy: {enabled: true, days: 7}",
        "restorePolicy.days: 7 is not less than")]
    [InlineData("storage:ManagementPolicy", "policy: {rules: [{name: a}, {name: a}]}", "policy.rules[1].name: \"a\" stands at policy.rules[0].name, too")]
    [InlineData("keyvault:Vault", "properties: {softDeleteRetentionInDays: 6}", "properties.softDeleteRetentionInDays: 6 is not allowed; expected 7 to 90")]
    [InlineData("keyvault:Vault", "properties: {enablePurgeProtection: false}", "properties.enablePurgeProtection: is never false")]
    [InlineData(
        "keyvault:Vault",
        "properties: {enablePurgeProtection: true, enableSoftDelete: false}",
        "properties.enableSoftDelete: protection from purging needs it")]
    [InlineData("keyvault:Vault", "properties: {tenantId: mine}", "properties.tenantId: \"mine\" is not allowed; expected the id of a tenant")]
    [InlineData("keyvault:Vault", "properties: {sku: {name: gold}}", "properties.sku.name: \"gold\" is not allowed; expected standard or premium")]
    [InlineData(
        "containerregistry:Registry",
        "sku: {name: Standard}, publicNetworkAccess: Disabled",
        "publicNetworkAccess: only a registry of the SKU Premium")]
    [InlineData("containerregistry:Registry", "sku: {name: Standard}, zoneRedundancy: Enabled", "zoneRedundancy: only a registry of the SKU Premium")]
    [InlineData(
        "containerregistry:Registry",
        "sku: {name: Basic}, anonymousPullEnabled: true",
        "anonymousPullEnabled: only a registry of the SKU Standard or above")]
    [InlineData(
        "containerregistry:Registry",
        "sku: {name: Premium}, policies: {exportPolicy: {status: disabled}}",
        "policies.exportPolicy.status: exports can be forbidden only")]
    [InlineData("dbforpostgresql:Server", "sku: {tier: Burstable, name: Standard_D4ds_v5}", "sku.name: Standard_D4ds_v5 is no size of the tier Burstable")]
    [InlineData(
        "dbforpostgresql:Server",
        "sku: {tier: Burstable}, highAvailability: {mode: SameZone}",
        "highAvailability.mode: the tier Burstable has no standby")]
    [InlineData(
        "dbforpostgresql:Server",
        "availabilityZone: '1', highAvailability: {mode: ZoneRedundant, standbyAvailabilityZone: '1'}",
        "highAvailability.standbyAvailabilityZone: a standby")]
    [InlineData("dbforpostgresql:Server", "administratorLogin: azure_superuser", "administratorLogin: \"azure_superuser\" is not allowed")]
    [InlineData("dbforpostgresql:Server", "administratorLogin: pg_me", "administratorLogin: \"pg_me\" is not allowed")]
    [InlineData("dbforpostgresql:Server", "storage: {storageSizeGB: 16}", "storage.storageSizeGB: 16 is not allowed; expected 32 to 65536")]
    [InlineData("dbforpostgresql:Server", "backup: {backupRetentionDays: 36}", "backup.backupRetentionDays: 36 is not allowed; expected 7 to 35")]
    [InlineData("dbforpostgresql:Server", "network: {delegatedSubnetResourceId: /s}", "network.privateDnsZoneArmResourceId: is missing")]
    [InlineData(
        "dbforpostgresql:Server",
        "network: {delegatedSubnetResourceId: /s, privateDnsZoneArmResourceId: /z, publicNetworkAccess: Enabled}",
        "network.publicNetworkAccess: a server in a subnet has no public address")]
    [InlineData("redisenterprise:RedisEnterprise", "sku: {name: Balanced_B5, capacity: 2}", "sku.capacity: only SKUs that begin with Enterprise")]
    [InlineData("redisenterprise:RedisEnterprise", "sku: {name: Balanced_B5}, zones: ['1']", "zones: Azure spreads this SKU over zones itself")]
    [InlineData("redisenterprise:Database", "databaseName: main", "databaseName: \"main\" is not allowed; expected default")]
    [InlineData("redisenterprise:Database", "persistence: {aofEnabled: true, rdbEnabled: true}", "persistence.rdbEnabled: stands beside aofEnabled")]
    [InlineData("eventhub:Namespace", "sku: {name: Standard, tier: Premium}", "sku.tier: Premium is not the tier of the SKU Standard")]
    [InlineData("eventhub:Namespace", "sku: {name: Premium, capacity: 17}", "sku.capacity: 17 is not allowed; expected 1 to 16")]
    [InlineData(
        "eventhub:Namespace",
        "sku: {name: Basic}, isAutoInflateEnabled: true",
        "isAutoInflateEnabled: only a namespace of the SKU Standard inflates itself")]
    [InlineData(
        "eventhub:Namespace",
        "sku: {name: Standard, capacity: 4}, isAutoInflateEnabled: true, maximumThroughputUnits: 2",
        "maximumThroughputUnits: 2 is less than sku.capacity")]
    [InlineData("eventhub:EventHub", "partitionCount: 0", "partitionCount: 0 is not allowed; expected 1 to 1024")]
    [InlineData(
        "eventhub:EventHub",
        "retentionDescription: {cleanupPolicy: Delete, retentionTimeInHours: 2161}",
        "retentionDescription.retentionTimeInHours: 2161 is not allowed")]
    [InlineData("operationalinsights:Workspace", "sku: {name: PerGB2018}, retentionInDays: 7", "retentionInDays: 7 is not allowed; expected 30 to 730")]
    [InlineData("operationalinsights:Workspace", "workspaceCapping: {dailyQuotaGb: -2}", "workspaceCapping.dailyQuotaGb: -2 is not allowed")]
    [InlineData("monitor:DiagnosticSetting", "logs: [{category: a}]", "workspaceId: is missing; set one of")]
    [InlineData("monitor:SubscriptionDiagnosticSetting", "logs: [{category: a}]", "workspaceId: is missing; set one of")]
    [InlineData("monitor:DiagnosticSetting", "workspaceId: /w, logs: [{category: a, categoryGroup: b}]", "logs[0].categoryGroup: stands beside category")]
    [InlineData(
        "monitor:DiagnosticSetting",
        "workspaceId: /w, logs: [{category: a}, {category: a}]",
        "logs[1].category: \"a\" stands at logs[0].category, too")]
    [InlineData(
        "managedidentity:FederatedIdentityCredential",
        "issuer: 'http://a.example', subject: a, audiences: [b]",
        "issuer: \"http://a.example\" is not allowed")]
    [InlineData("managedidentity:FederatedIdentityCredential", "issuer: 'https://a.example', subject: 'a ', audiences: [b]", "subject: \"a \" is not allowed")]
    [InlineData(
        "managedidentity:FederatedIdentityCredential",
        "issuer: 'https://a.example', subject: a, audiences: [b, c]",
        "audiences: a credential has one audience")]
    [InlineData("authorization:RoleAssignment", "roleAssignmentName: pull", "roleAssignmentName: \"pull\" is not allowed; expected a GUID")]
    [InlineData("authorization:RoleAssignment", "principalId: me", "principalId: \"me\" is not allowed; expected the object id")]
    [InlineData("authorization:RoleAssignment", "principalType: Robot", "principalType: \"Robot\" is not allowed")]
    [InlineData("authorization:RoleAssignment", "roleDefinitionId: AcrPull", "roleDefinitionId: \"AcrPull\" is not allowed; expected the id of a role")]
    [InlineData("authorization:RoleAssignment", "scope: rg-payments", "scope: \"rg-payments\" is not allowed; expected the id of a subscription")]
    [InlineData("authorization:RoleAssignment", "condition: 'true'", "conditionVersion: is missing")]
    [InlineData("authorization:PolicyAssignment", "scope: /payments", "scope: \"/payments\" is not allowed")]
    [InlineData("authorization:ManagementLockByScope", "level: Never", "level: \"Never\" is not allowed")]
    public void What_is_wrong_is_refused(string type, string inputs, string reason) => AzureCase.Refuses(type, $"{{ {inputs} }}", reason);
}
