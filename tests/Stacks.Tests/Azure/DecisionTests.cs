using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>
/// Each decision of the Azure reference, as the value that a plan sends. A row names the section it comes from, the
/// resource, the path of the input, and what dev and prod have there; <c>-</c> for nothing.
/// </summary>
public sealed class DecisionTests
{
    private const string Nothing = "-";
    private const string Absent = "no resource";
    private const string VaultInUse = """{"zones":1,"secrets":"key-vault","redis":{"mode":"operator"}}""";
    private const string AllManaged = """{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"},"redis":{"mode":"azure"}}""";

    public static TheoryData<string, string, string, string, string> Decisions => new()
    {
        // 1.1 lifecycle
        { "1.1 tier", "ManagedCluster cluster", "sku.name", "Base", "Base" },
        { "1.1 tier", "ManagedCluster cluster", "sku.tier", "Free", "Standard" },
        { "1.1 support plan", "ManagedCluster cluster", "supportPlan", "KubernetesOfficial", "KubernetesOfficial" },
        { "1.1 version", "ManagedCluster cluster", "kubernetesVersion", "1.36", "1.36" },
        { "1.1 upgrade channel", "ManagedCluster cluster", "autoUpgradeProfile.upgradeChannel", "patch", "patch" },
        { "1.1 node OS channel", "ManagedCluster cluster", "autoUpgradeProfile.nodeOSUpgradeChannel", "NodeImage", "NodeImage" },
        { "1.1 maintenance", "MaintenanceConfiguration cluster-default", "maintenanceWindow.durationHours", "4", "6" },
        { "1.1 maintenance", "MaintenanceConfiguration cluster-default", "maintenanceWindow.schedule.weekly.dayOfWeek", "Sunday", "Tuesday" },
        { "1.1 maintenance", "MaintenanceConfiguration cluster-aksManagedAutoUpgradeSchedule", "configName", Absent, "aksManagedAutoUpgradeSchedule" },
        { "1.1 maintenance", "MaintenanceConfiguration cluster-aksManagedNodeOSUpgradeSchedule", "configName", Absent, "aksManagedNodeOSUpgradeSchedule" },
        { "1.1 maintenance", "MaintenanceConfiguration cluster-default", "maintenanceWindow.notAllowedDates[0].start", Nothing, "2026-12-18" },
        { "1.1 surge", "AgentPool cluster-apps1", "upgradeSettings.maxSurge", "1", "33%" },
        { "1.1 drain", "AgentPool cluster-apps1", "upgradeSettings.drainTimeoutInMinutes", Nothing, "30" },
        { "1.1 drain", "AgentPool cluster-apps1", "upgradeSettings.undrainableNodeBehavior", Nothing, "Cordon" },
        { "1.1 node group", "ManagedCluster cluster", "nodeResourceGroup", "rg-nodes-payments-dev-westeurope", "rg-nodes-payments-prod-westeurope" },
        { "1.1 node group", "ManagedCluster cluster", "nodeResourceGroupProfile.restrictionLevel", "Unrestricted", "ReadOnly" },

        // 1.2 nodes
        { "1.2 system pool", "ManagedCluster cluster", "agentPoolProfiles[0].mode", "System", "System" },
        { "1.2 system pool", "ManagedCluster cluster", "agentPoolProfiles[0].vmSize", "Standard_D2ds_v5", "Standard_D4ds_v5" },
        { "1.2 system pool", "ManagedCluster cluster", "agentPoolProfiles[0].minCount", "1", "3" },
        { "1.2 system pool", "ManagedCluster cluster", "agentPoolProfiles[0].maxCount", "2", "5" },
        { "1.2 system pool", "ManagedCluster cluster", "agentPoolProfiles[0].nodeTaints", "[]", """["CriticalAddonsOnly=true:NoSchedule"]""" },
        { "1.2 local DNS", "ManagedCluster cluster", "agentPoolProfiles[0].localDNSProfile.mode", "Disabled", "Disabled" },
        { "1.2 local DNS", "AgentPool cluster-apps1", "localDNSProfile.mode", "Disabled", "Disabled" },
        { "1.2 user pools", "AgentPool cluster-apps1", "minCount", "1", "3" },
        { "1.2 user pools", "AgentPool cluster-apps1", "maxCount", "3", "12" },
        { "1.2 user pools", "AgentPool cluster-platform1", "mode", Absent, "User" },
        { "1.2 user pools", "AgentPool cluster-cde1", "mode", Absent, "User" },
        { "1.2 taints", "AgentPool cluster-cde1", "nodeTaints", Absent, """["workload=cde:NoSchedule"]""" },
        { "1.2 taints", "AgentPool cluster-highcapacity", "nodeTaints", "[]", """["pool=high-capacity:NoSchedule","tenant=STD-001:NoSchedule"]""" },
        { "1.2 labels", "AgentPool cluster-highcapacity", "nodeLabels.tenant", "STD-001", "STD-001" },
        { "1.2 labels", "AgentPool cluster-highcapacity", "nodeLabels.pool", "high-capacity", "high-capacity" },
        { "1.2 labels", "AgentPool cluster-cde1", "nodeLabels.pci-scope", Absent, "in-scope" },
        { "1.2 zones", "ManagedCluster cluster", "agentPoolProfiles[0].availabilityZones", "[]", """["1","2","3"]""" },
        { "1.2 zones", "AgentPool cluster-apps1", "availabilityZones", "[]", """["1","2","3"]""" },
        { "1.2 OS disk", "AgentPool cluster-apps1", "osDiskType", "Ephemeral", "Ephemeral" },
        { "1.2 OS disk", "AgentPool cluster-apps1", "osDiskSizeGB", "128", "128" },
        { "1.2 OS disk", "ManagedCluster cluster", "agentPoolProfiles[0].osDiskSizeGB", "64", "128" },
        { "1.2 OS", "AgentPool cluster-apps1", "osSKU", "AzureLinux", "AzureLinux" },
        { "1.2 hardening", "AgentPool cluster-apps1", "enableEncryptionAtHost", "false", "true" },
        { "1.2 hardening", "AgentPool cluster-apps1", "securityProfile.enableSecureBoot", "false", "true" },
        { "1.2 hardening", "AgentPool cluster-apps1", "securityProfile.enableVTPM", "false", "true" },
        { "1.2 hardening", "AgentPool cluster-apps1", "enableNodePublicIP", "false", "false" },
        { "1.2 max pods", "AgentPool cluster-apps1", "maxPods", "110", "110" },
        { "1.2 max pods", "ManagedCluster cluster", "agentPoolProfiles[0].maxPods", "50", "50" },
        { "1.2 autoscaler", "AgentPool cluster-apps1", "enableAutoScaling", "true", "true" },
        { "1.2 autoscaler", "ManagedCluster cluster", "autoScalerProfile.expander", "least-waste", "least-waste" },
        { "1.2 autoscaler", "ManagedCluster cluster", "autoScalerProfile.scanInterval", "20s", "20s" },
        { "1.2 autoscaler", "ManagedCluster cluster", "autoScalerProfile.scaleDownUnneededTime", "10m", "10m" },
        { "1.2 autoscaler", "ManagedCluster cluster", "autoScalerProfile.skipNodesWithLocalStorage", "false", "false" },
        { "1.2 autoscaler", "ManagedCluster cluster", "autoScalerProfile.skipNodesWithSystemPods", "true", "true" },
        { "1.2 auto-provisioning", "ManagedCluster cluster", "nodeProvisioningProfile.mode", "Manual", "Manual" },

        // 1.3 network
        { "1.3 model", "ManagedCluster cluster", "networkProfile.networkPlugin", "azure", "azure" },
        { "1.3 model", "ManagedCluster cluster", "networkProfile.networkPluginMode", "overlay", "overlay" },
        { "1.3 model", "ManagedCluster cluster", "networkProfile.networkDataplane", "cilium", "cilium" },
        { "1.3 model", "ManagedCluster cluster", "networkProfile.networkPolicy", "cilium", "cilium" },
        { "1.3 VNet", "ResourceGroup network", "resourceGroupName", "rg-network-payments-dev-westeurope", "rg-network-payments-prod-westeurope" },
        { "1.3 VNet", "VirtualNetwork network", "addressSpace.addressPrefixes", """["10.240.0.0/16"]""", """["10.240.0.0/16"]""" },
        { "1.3 VNet", "VirtualNetwork network", "subnets", Nothing, Nothing },
        { "1.3 API server", "ManagedCluster cluster", "apiServerAccessProfile.enableVnetIntegration", "true", "true" },
        { "1.3 API server", "ManagedCluster cluster", "apiServerAccessProfile.enablePrivateCluster", "false", "true" },
        { "1.3 API server", "ManagedCluster cluster", "apiServerAccessProfile.authorizedIPRanges", """["203.0.113.0/24"]""", Nothing },
        { "1.3 API server", "ManagedCluster cluster", "apiServerAccessProfile.enablePrivateClusterPublicFQDN", Nothing, "false" },
        { "1.3 API server", "ManagedCluster cluster", "apiServerAccessProfile.disableRunCommand", Nothing, "true" },
        { "1.3 API server", "ManagedCluster cluster", "publicNetworkAccess", "Enabled", "Disabled" },
        { "1.3 API server", "Subnet network-snet-apiserver", "addressPrefix", "10.240.16.0/27", "10.240.16.0/27" },
        {
            "1.3 API server",
            "Subnet network-snet-apiserver",
            "delegations[0].serviceName",
            "Microsoft.ContainerService/managedClusters",
            "Microsoft.ContainerService/managedClusters"
        },
        { "1.3 API zone", "PrivateZone network-apiserver", "privateZoneName", Absent, "privatelink.westeurope.azmk8s.io" },
        { "1.3 API zone", "PrivateZone network-apiserver", "location", Absent, "Global" },
        { "1.3 egress", "ManagedCluster cluster", "networkProfile.outboundType", "userAssignedNATGateway", "userAssignedNATGateway" },
        { "1.3 egress", "NatGateway network-egress", "sku.name", "Standard", "Standard" },
        { "1.3 egress", "PublicIPPrefix network-egress", "prefixLength", "31", "31" },
        { "1.3 subnets", "Subnet network-snet-nodes", "addressPrefix", "10.240.0.0/22", Absent },
        { "1.3 subnets", "Subnet network-snet-system", "addressPrefix", Absent, "10.240.0.0/24" },
        { "1.3 subnets", "Subnet network-snet-cde", "addressPrefix", Absent, "10.240.2.0/24" },
        { "1.3 subnets", "Subnet network-snet-apps", "defaultOutboundAccess", Absent, "false" },
        { "1.3 subnets", "Subnet network-snet-postgres", "delegations[0].serviceName", Absent, Absent },
        { "1.3 subnets", "Subnet network-snet-endpoints", "addressPrefix", Absent, "10.240.16.64/26" },
        { "1.3 subnets", "Subnet network-snet-ingress", "addressPrefix", Absent, "10.240.16.32/27" },
        { "1.3 service endpoints", "Subnet network-snet-nodes", "serviceEndpoints[1].service", "Microsoft.Storage", Absent },
        { "1.3 service endpoints", "Vault vault", "properties.networkAcls.virtualNetworkRules[0].id", Absent, Nothing },
        {
            "1.3 service endpoints",
            "StorageAccount backups",
            "networkRuleSet.virtualNetworkRules[0].virtualNetworkResourceId",
            PlannedResource.Unknown,
            Nothing
        },
        { "1.3 CIDRs", "ManagedCluster cluster", "networkProfile.podCidr", "10.244.0.0/16", "10.244.0.0/16" },
        { "1.3 CIDRs", "ManagedCluster cluster", "networkProfile.serviceCidr", "172.16.0.0/16", "172.16.0.0/16" },
        { "1.3 CIDRs", "ManagedCluster cluster", "networkProfile.dnsServiceIP", "172.16.0.10", "172.16.0.10" },
        { "1.3 NSG", "NetworkSecurityGroup network-nodes", "securityRules[0].name", "allow-virtual-network", "deny-ssh" },
        { "1.3 NSG", "NetworkSecurityGroup network-nodes", "securityRules[3].name", Nothing, "allow-api-server" },
        { "1.3 NSG", "NetworkSecurityGroup network-nodes", "securityRules[6].name", Nothing, "deny-rest" },
        {
            "1.3 ingress",
            "Release istio-ingressgateway",
            "values.service.annotations.service~beta~kubernetes~io/azure-load-balancer-internal-subnet",
            Nothing,
            "snet-ingress"
        },
        { "1.3 ingress", "Release istio-ingressgateway", "values.service.annotations.service~beta~kubernetes~io/azure-pls-create", Nothing, "true" },
        { "1.3 private endpoints", "PrivateEndpoint registry-endpoint", "privateLinkServiceConnections[0].groupIds[0]", Absent, "registry" },
        { "1.3 private endpoints", "PrivateEndpoint vault-endpoint", "privateLinkServiceConnections[0].groupIds[0]", Absent, "vault" },
        { "1.3 private endpoints", "PrivateEndpoint blobs-endpoint", "privateLinkServiceConnections[0].groupIds[0]", Absent, "blob" },
        { "1.3 private endpoints", "PrivateZone network-eventhubs", "privateZoneName", Absent, Absent },
        { "1.3 private endpoints", "PrivateZone network-redis", "privateZoneName", Absent, "privatelink.redis.azure.net" },

        // 1.4 identity, secrets, policy
        { "1.4 identities", "ManagedCluster cluster", "identity.type", "UserAssigned", "UserAssigned" },
        { "1.4 identities", "ManagedCluster cluster", "identityProfile.kubeletidentity.resourceId", PlannedResource.Unknown, PlannedResource.Unknown },
        {
            "1.4 identities",
            "RoleAssignment identities-network",
            "roleDefinitionId",
            Role("4d97b98b-1d4f-4787-a291-c67834d212e7"),
            Role("4d97b98b-1d4f-4787-a291-c67834d212e7")
        },
        {
            "1.4 identities",
            "RoleAssignment identities-nodes",
            "roleDefinitionId",
            Role("f1a07417-d97a-45cb-824c-7a7467783830"),
            Role("f1a07417-d97a-45cb-824c-7a7467783830")
        },
        { "1.4 identities", "RoleAssignment identities-names", "roleDefinitionId", Absent, Role("b12aa53e-6015-4669-85d0-8515ebb3ae7f") },
        { "1.4 Entra", "ManagedCluster cluster", "aadProfile.managed", "true", "true" },
        { "1.4 Entra", "ManagedCluster cluster", "aadProfile.enableAzureRBAC", "true", "true" },
        { "1.4 Entra", "RoleAssignment cluster-admin-00000000-0000-0000-0000-000000000000", "principalType", "Group", "Group" },
        { "1.4 local accounts", "ManagedCluster cluster", "disableLocalAccounts", "true", "true" },
        { "1.4 workload identity", "ManagedCluster cluster", "securityProfile.workloadIdentity.enabled", "true", "true" },
        { "1.4 workload identity", "ManagedCluster cluster", "oidcIssuerProfile.enabled", "true", "true" },
        {
            "1.4 workload identity",
            "FederatedIdentityCredential payment-service",
            "subject",
            "system:serviceaccount:payments:payment-service",
            "system:serviceaccount:payments:payment-service"
        },
        { "1.4 Key Vault", "Vault vault", "properties.sku.name", Absent, "premium" },
        { "1.4 Key Vault", "Vault vault", "properties.enableRbacAuthorization", Absent, "true" },
        { "1.4 Key Vault", "Vault vault", "properties.enablePurgeProtection", Absent, "true" },
        { "1.4 Key Vault", "Vault vault", "properties.softDeleteRetentionInDays", Absent, "90" },
        { "1.4 Key Vault", "Vault vault", "properties.publicNetworkAccess", Absent, "Disabled" },
        { "1.4 secret delivery", "ManagedCluster cluster", "addonProfiles.azureKeyvaultSecretsProvider.enabled", "false", "false" },
        { "1.4 etcd KMS", "ManagedCluster cluster", "securityProfile.azureKeyVaultKms", Nothing, Nothing },
        { "1.4 ACR", "Registry registry", "sku.name", "Basic", "Premium" },
        { "1.4 ACR", "Registry registry", "zoneRedundancy", "Disabled", "Enabled" },
        { "1.4 ACR", "Registry registry", "publicNetworkAccess", "Enabled", "Disabled" },
        { "1.4 ACR", "Registry registry", "policies.exportPolicy.status", Nothing, "disabled" },
        { "1.4 ACR", "Registry registry", "adminUserEnabled", "false", "false" },
        {
            "1.4 ACR",
            "RoleAssignment registry-pull",
            "roleDefinitionId",
            Role("7f951dda-4ed3-4680-a7ca-43fe172d538d"),
            Role("7f951dda-4ed3-4680-a7ca-43fe172d538d")
        },
        { "1.4 Azure Policy", "ManagedCluster cluster", "addonProfiles.azurepolicy.enabled", "false", "true" },
        { "1.4 Azure Policy", "PolicyAssignment policies-pod-security", "parameters.effect.value", Absent, "Audit" },
        {
            "1.4 Azure Policy",
            "PolicyAssignment policies-pod-security",
            "policyDefinitionId",
            Absent,
            "/providers/Microsoft.Authorization/policySetDefinitions/42b8ef37-b724-4e24-bbc8-7a7708edfe00"
        },
        {
            "1.4 Azure Policy",
            "PolicyAssignment policies-allowed-images",
            "policyDefinitionId",
            Absent,
            "/providers/Microsoft.Authorization/policyDefinitions/febd0533-8e55-448f-b837-bd0e06f16469"
        },
        { "1.4 Defender", "ManagedCluster cluster", "securityProfile.defender.securityMonitoring.enabled", Nothing, "true" },
        { "1.4 image cleaner", "ManagedCluster cluster", "securityProfile.imageCleaner.intervalHours", "168", "168" },

        // 1.5 data services: the store that they share
        { "1.5 blobs", "StorageAccount blobs", "sku.name", Absent, "Standard_ZRS" },
        { "1.5 blobs", "StorageAccount backups", "sku.name", "Standard_LRS", "Standard_ZRS" },
        { "1.5 blobs", "StorageAccount backups", "allowSharedKeyAccess", "false", "false" },
        { "1.5 blobs", "StorageAccount backups", "allowBlobPublicAccess", "false", "false" },
        { "1.5 blobs", "StorageAccount backups", "minimumTlsVersion", "TLS1_2", "TLS1_2" },
        { "1.5 blobs", "BlobServiceProperties backups-versions", "isVersioningEnabled", "true", "true" },
        { "1.5 blobs", "BlobServiceProperties backups-versions", "deleteRetentionPolicy.days", "14", "14" },
        { "1.5 blobs", "BlobServiceProperties backups-versions", "containerDeleteRetentionPolicy.days", "21", "44" },
        { "1.5 blobs", "StorageAccount monitoring-archive", "immutableStorageWithVersioning.enabled", Absent, "true" },

        // 1.6 observability, cost, protection
        { "1.6 logs", "ManagedCluster cluster", "addonProfiles.omsagent.enabled", "false", "true" },
        { "1.6 logs", "ManagedCluster cluster", "addonProfiles.omsagent.config.useAADAuth", Nothing, "true" },
        { "1.6 logs", "DataCollectionRule cluster-containers", "dataFlows[0].streams[0]", Absent, "Microsoft-ContainerLogV2" },
        { "1.6 logs", "DataCollectionRule cluster-containers", "dataCollectionRuleName", Absent, "MSCI-westeurope-aks-payments-prod-westeurope" },
        { "1.6 diagnostics", "DiagnosticSetting cluster-audit", "logs[0].category", Absent, "kube-audit-admin" },
        { "1.6 diagnostics", "DiagnosticSetting cluster-audit", "logs[1].category", Absent, "guard" },
        { "1.6 diagnostics", "DiagnosticSetting cluster-audit", "logs[2].category", Absent, "cluster-autoscaler" },
        { "1.6 diagnostics", "DiagnosticSetting cluster-audit", "logs[3].category", Absent, "kube-controller-manager" },
        { "1.6 diagnostics", "DiagnosticSetting cluster-audit", "logAnalyticsDestinationType", Absent, "Dedicated" },
        { "1.6 diagnostics", "DiagnosticSetting vault-audit", "logs[0].category", Absent, "AuditEvent" },
        { "1.6 diagnostics", "DiagnosticSetting registry-audit", "logs[0].category", Absent, "ContainerRegistryLoginEvents" },
        { "1.6 diagnostics", "DiagnosticSetting backups-audit", "logs[0].category", Absent, "StorageRead" },
        { "1.6 diagnostics", "SubscriptionDiagnosticSetting monitoring-activity", "logs[0].category", Absent, "Administrative" },
        { "1.6 diagnostics", "SubscriptionDiagnosticSetting monitoring-activity", "name", Absent, "activity-payments-prod-westeurope" },
        { "1.6 diagnostics", "FlowLog monitoring-flows", "enabled", Absent, "true" },
        { "1.6 retention", "Workspace monitoring", "retentionInDays", Absent, "365" },
        {
            "1.6 retention",
            "StorageAccount monitoring-archive",
            "immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays",
            Absent,
            "365"
        },
        { "1.6 cost analysis", "ManagedCluster cluster", "metricsProfile.costAnalysis.enabled", "false", "true" },
        { "1.6 tags", "ManagedCluster cluster", "tags.environment", "dev", "prod" },
        { "1.6 tags", "ManagedCluster cluster", "tags.pci-scope", Nothing, "in-scope" },
        { "1.6 tags", "AgentPool cluster-apps1", "tags.cost-center", "payments", "payments" },
        { "1.6 names", "ManagedCluster cluster", "resourceName", "aks-payments-dev-westeurope", "aks-payments-prod-westeurope" },

        // 1.7 Istio
        { "1.7 Helm", "ManagedCluster cluster", "serviceMeshProfile", Nothing, Nothing },
        { "1.7 placement", "Release istiod-1-31-1", "values.nodeSelector.workload", Nothing, "platform" },
        { "1.7 placement", "Release istio-ingressgateway", "values.nodeSelector.workload", Nothing, "platform" },
        { "1.7 Gateway API", "ManagedCluster cluster", "ingressProfile", Nothing, Nothing },
    };

    /// <summary>What is made where a stack uses it.</summary>
    public static TheoryData<string, string, string, string, string> WhereUsed => new()
    {
        { "dev", VaultInUse, "Vault vault", "properties.sku.name", "standard" },
        { "dev", VaultInUse, "Vault vault", "properties.enableRbacAuthorization", "true" },
        { "dev", VaultInUse, "Vault vault", "properties.enablePurgeProtection", Nothing },
        { "dev", VaultInUse, "Vault vault", "properties.softDeleteRetentionInDays", "7" },
        { "dev", VaultInUse, "Vault vault", "properties.publicNetworkAccess", "Enabled" },
        { "dev", VaultInUse, "Vault vault", "properties.networkAcls.virtualNetworkRules[0].id", PlannedResource.Unknown },
        { "prod", AllManaged, "Subnet network-snet-postgres", "delegations[0].serviceName", "Microsoft.DBforPostgreSQL/flexibleServers" },
        { "prod", AllManaged, "PrivateZone network-eventhubs", "privateZoneName", "privatelink.servicebus.windows.net" },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task A_decision_is_an_input(string section, string resource, string path, string dev, string prod)
    {
        Assert.Equal($"{section} in dev: {dev}", $"{section} in dev: {await ValueAsync("dev", resource, path)}");
        Assert.Equal($"{section} in prod: {prod}", $"{section} in prod: {await ValueAsync("prod", resource, path)}");
    }

    [Theory]
    [MemberData(nameof(WhereUsed))]
    public async Task A_decision_is_an_input_where_it_is_used(string stack, string data, string resource, string path, string expected) =>
        Assert.Equal(expected, ValueOf(await PlannedObjects.OfStackAsync(stack, ("data", data)), resource, path));

    private static string Role(string id) => $"/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/{id}";

    private static async Task<string> ValueAsync(string stack, string resource, string path) =>
        ValueOf(await PlannedObjects.OfStackAsync(stack), resource, path);

    private static string ValueOf(PlannedObjects planned, string resource, string path)
    {
        var (type, name) = (resource.Split(' ')[0], resource.Split(' ')[1]);
        var found = planned.Resources.SingleOrDefault(
            entry => entry.Type.EndsWith($":{type}", StringComparison.Ordinal) && entry.Name == name);
        return found is null ? Absent : found.At(path) switch
        {
            null => Nothing,
            JsonArray list => list.ToJsonString(),
            var value => value.ToString(),
        };
    }
}
