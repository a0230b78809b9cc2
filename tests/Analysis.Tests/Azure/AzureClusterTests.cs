namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Clusters of AKS and their pools.</summary>
public sealed class AzureClusterTests
{
    private const string Cluster = "dnsPrefix: pay, identity: {type: UserAssigned, userAssignedIdentities: [/i]}, agentPoolProfiles: [{name: system, "
        + "mode: System, "
        + "count: 3, vnetSubnetID: /s}], networkProfile: {networkPlugin: azure, networkPluginMode: overlay, networkDataplane: cilium, networkPolicy: cilium, "
        + "outboundType: userAssignedNATGateway, podCidr: 10.244.0.0/16, serviceCidr: 172.16.0.0/16, dnsServiceIP: 172.16.0.10}";

    private const string Pool = "agentPoolName: apps1, mode: User, count: 3, enableAutoScaling: true, minCount: 3, maxCount: 9";

    [Theory]
    [InlineData("")]
    [InlineData("kubernetesVersion: '1.36'")]
    [InlineData("aadProfile: {managed: true}, disableLocalAccounts: true")]
    [InlineData("apiServerAccessProfile: {enablePrivateCluster: true, privateDNSZone: system}")]
    [InlineData("apiServerAccessProfile: {authorizedIPRanges: [198.51.100.0/24, 203.0.113.7]}")]
    [InlineData("securityProfile: {workloadIdentity: {enabled: true}}, oidcIssuerProfile: {enabled: true}")]
    [InlineData("sku: {name: Base, tier: Premium}, supportPlan: AKSLongTermSupport")]
    public void A_cluster_that_is_right_is_taken(string more) => AzureCase.Takes("containerservice:ManagedCluster", $"{{ {Cluster}, {more} }}");

    [Theory]
    [InlineData("mode: System", "mode: User", "agentPoolProfiles: none has the mode System")]
    [InlineData(
        "name: system",
        "name: System",
        "agentPoolProfiles[0].name: \"System\" is not allowed; expected 1 to 12 lower-case letters and digits, a letter first")]
    [InlineData("name: system, ", "", "agentPoolProfiles[0].name: is missing")]
    [InlineData("count: 3", "count: 0", "agentPoolProfiles[0].count: a pool of mode System has at least one node")]
    [InlineData("count: 3", "osType: Windows", "agentPoolProfiles[0].osType: a pool of mode System runs Linux")]
    [InlineData("count: 3", "scaleSetPriority: Spot", "agentPoolProfiles[0].scaleSetPriority: a pool of mode System is never Spot")]
    [InlineData("dnsPrefix: pay", "dnsPrefix: pay-", "dnsPrefix: \"pay-\" is not allowed; expected 1 to 54 letters")]
    [InlineData("dnsPrefix: pay, ", "", "dnsPrefix: is missing; set it, or fqdnSubdomain")]
    [InlineData("dnsPrefix: pay", "dnsPrefix: pay, fqdnSubdomain: pay", "fqdnSubdomain: stands beside dnsPrefix")]
    [InlineData("dnsPrefix: pay", "dnsPrefix: pay, kubernetesVersion: v1.36", "kubernetesVersion: \"v1.36\" is not allowed")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, supportPlan: AKSLongTermSupport, sku: {tier: Standard}",
        "supportPlan: long-term support needs the tier Premium")]
    [InlineData(
        "dnsPrefix: pay", "dnsPrefix: pay, metricsProfile: {costAnalysis: {enabled: true}}, sku: {tier: "
            + "Free}", "metricsProfile.costAnalysis.enabled: the tier Free has no")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, autoUpgradeProfile: {upgradeChannel: Weekly}",
        "autoUpgradeProfile.upgradeChannel: \"Weekly\" is not allowed")]
    [InlineData("dnsPrefix: pay", "dnsPrefix: pay, securityProfile: {imageCleaner: {enabled: true}}", "securityProfile.imageCleaner.intervalHours: is missing")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, securityProfile: {imageCleaner: {intervalHours: 1}}",
        "securityProfile.imageCleaner.intervalHours: 1 is not allowed")]
    [InlineData("dnsPrefix: pay", "dnsPrefix: pay, disableLocalAccounts: true", "disableLocalAccounts: without local accounts nobody could log in")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, securityProfile: {workloadIdentity: {enabled: true}}",
        "securityProfile.workloadIdentity.enabled: tokens of workloads need")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, aadProfile: {enableAzureRBAC: true}, enableRBAC: false",
        "aadProfile.enableAzureRBAC: needs Kubernetes' own roles")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, aadProfile: {adminGroupObjectIDs: [admins]}",
        "aadProfile.adminGroupObjectIDs[0]: \"admins\" is not allowed; expected the object id")]
    [InlineData(", userAssignedIdentities: [/i]", "", "identity.userAssignedIdentities: is missing")]
    [InlineData(
        "{type: UserAssigned, userAssignedIdentities: [/i]}",
        "{type: SystemAssigned}, identityProfile: {kubeletidentity: {resourceId: /k}}",
        "identityProfile: a kubelet with")]
    [InlineData(
        "{type: UserAssigned, userAssignedIdentities: [/i]}",
        "{type: SystemAssigned}, apiServerAccessProfile: {enablePrivateCluster: true, privateDNSZone: /z}",
        "apiServerAccessProfile.privateDNSZone: a zone of one's own needs")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, apiServerAccessProfile: {enablePrivateCluster: true, authorizedIPRanges: [198.51.100.0/24]}",
        "apiServerAccessProfile.authorizedIPRanges: no public address reaches")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, apiServerAccessProfile: {privateDNSZone: system}",
        "apiServerAccessProfile.privateDNSZone: only a private API server has a zone")]
    [InlineData(
        "dnsPrefix: pay",
        "dnsPrefix: pay, apiServerAccessProfile: {authorizedIPRanges: [office]}",
        "apiServerAccessProfile.authorizedIPRanges[0]: \"office\" is not allowed")]
    [InlineData("networkPlugin: azure", "networkPlugin: none", "networkProfile.networkPluginMode: overlay is a mode of the plugin azure", 2)]
    [InlineData("networkDataplane: cilium", "networkDataplane: azure", "networkProfile.networkPolicy: policies of cilium need its dataplane")]
    [InlineData("networkPolicy: cilium", "networkPolicy: azure", "networkProfile.networkPolicy: the dataplane cilium enforces policies itself")]
    [InlineData("networkPlugin: azure", "networkPlugin: Azur", "networkProfile.networkPlugin: \"Azur\" is not allowed", 3)]
    [InlineData(
        "outboundType: userAssignedNATGateway",
        "outboundType: managedNATGateway",
        "networkProfile.outboundType: AKS makes no NAT gateway for a subnet of one's own")]
    [InlineData(", vnetSubnetID: /s", "", "networkProfile.outboundType: userAssignedNATGateway is set up at a subnet of one's own")]
    [InlineData("podCidr: 10.244.0.0/16", "podCidr: 172.16.0.0/12", "networkProfile.podCidr: 172.16.0.0/12 overlaps 172.30.0.0/16, which AKS keeps", 2)]
    [InlineData("podCidr: 10.244.0.0/16", "podCidr: 172.16.128.0/17", "networkProfile.serviceCidr: 172.16.0.0/16 overlaps the pods' range 172.16.128.0/17")]
    [InlineData(
        "172.16.0.0/16, dnsServiceIP: 172.16.0.10",
        "10.0.0.0/9, dnsServiceIP: 10.0.0.10",
        "networkProfile.serviceCidr: \"10.0.0.0/9\" is not allowed; expected a range of /12")]
    [InlineData("172.16.0.0/16", "172.16.0.1/16", "networkProfile.serviceCidr: \"172.16.0.1/16\" is not allowed; expected 172.16.0.0/16")]
    [InlineData(
        "dnsServiceIP: 172.16.0.10",
        "dnsServiceIP: 172.17.0.10",
        "networkProfile.dnsServiceIP: 172.17.0.10 is not in the services' range 172.16.0.0/16")]
    [InlineData("dnsServiceIP: 172.16.0.10", "dnsServiceIP: 172.16.0.1", "networkProfile.dnsServiceIP: 172.16.0.1 is the Kubernetes API's own")]
    [InlineData("dnsServiceIP: 172.16.0.10", "dnsServiceIP: ten", "networkProfile.dnsServiceIP: \"ten\" is not allowed")]
    public void A_cluster_that_is_wrong_is_refused(string right, string wrong, string reason, int reasons = 1)
    {
        var found = AzureCase.Check("containerservice:ManagedCluster", $"{{ {Cluster.Replace(right, wrong, StringComparison.Ordinal)} }}");

        Assert.Equal(reasons, found.Length);
        Assert.Contains(found, text => text.StartsWith(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("osType: Linux, maxPods: 250, osDiskSizeGB: 0, availabilityZones: ['1', '3'], upgradeSettings: {maxSurge: 33%, maxUnavailable: '0'}")]
    [InlineData("nodeLabels: {pool: a, example.com/x: b}, nodeTaints: ['workload=cde:NoSchedule', 'alone:NoExecute']")]
    [InlineData("scaleSetPriority: Spot, spotMaxPrice: 0.5, nodeLabels: {kubernetes.azure.com/scalesetpriority: spot}")]
    [InlineData("spotMaxPrice: -1")]
    public void A_pool_that_is_right_is_taken(string more) => AzureCase.Takes("containerservice:AgentPool", $"{{ {Pool}, {more} }}");

    [Theory]
    [InlineData("agentPoolName: apps1", "agentPoolName: apps-1", "agentPoolName: \"apps-1\" is not allowed; expected 1 to 12 lower-case letters")]
    [InlineData(
        "agentPoolName: apps1",
        "agentPoolName: windows, osType: Windows",
        "agentPoolName: \"windows\" is not allowed; expected 1 to 6 lower-case letters")]
    [InlineData("mode: User", "mode: Worker", "mode: \"Worker\" is not allowed; expected System or User or Gateway")]
    [InlineData("maxCount: 9", "maxCount: 2", "maxCount: 2 is less than minCount, 3")]
    [InlineData("maxCount: 9", "maxCount: 1001", "maxCount: 1001 is not allowed; expected 1 to 1000")]
    [InlineData(", maxCount: 9", "", "maxCount: is missing; where enableAutoScaling is true")]
    [InlineData("count: 3, e", "count: 12, e", "count: 12 is not between minCount, 3, and maxCount, 9")]
    [InlineData("mode: User", "maxPods: 9", "maxPods: 9 is not allowed; expected 10 to 250")]
    [InlineData("mode: User", "osDiskSizeGB: 29", "osDiskSizeGB: 29 is not allowed; expected 30 to 2048")]
    [InlineData("mode: User", "availabilityZones: ['5']", "availabilityZones[0]: \"5\" is not allowed")]
    [InlineData("mode: User", "availabilityZones: ['1'], type: AvailabilitySet", "availabilityZones: a pool of type AvailabilitySet is in no zone")]
    [InlineData("mode: User", "upgradeSettings: {maxSurge: a third}", "upgradeSettings.maxSurge: \"a third\" is not allowed")]
    [InlineData("mode: User", "upgradeSettings: {drainTimeoutInMinutes: 1441}", "upgradeSettings.drainTimeoutInMinutes: 1441 is not allowed")]
    [InlineData("mode: User", "scaleSetPriority: Spot, upgradeSettings: {maxSurge: 33%}", "upgradeSettings.maxSurge: a pool with Spot nodes has no surge")]
    [InlineData("mode: User", "spotMaxPrice: 0.5", "spotMaxPrice: only a pool with scaleSetPriority Spot has a price")]
    [InlineData(
        "mode: User",
        "nodeLabels: {kubernetes.azure.com/pool: a}",
        "nodeLabels[kubernetes.azure.com/pool]: labels that begin with kubernetes.azure.com are AKS's own")]
    [InlineData("mode: User", "nodeLabels: {pool: a b}", "nodeLabels[pool]: the value of a label: a valid label must be")]
    [InlineData("mode: User", "nodeTaints: ['workload=cde']", "nodeTaints[0]: \"workload=cde\" is not allowed; expected a key")]
    [InlineData("mode: User", "nodeTaints: ['workload=cde:Never']", "nodeTaints[0]: \"workload=cde:Never\" is not allowed")]
    public void A_pool_that_is_wrong_is_refused(string right, string wrong, string reason) =>
        AzureCase.Refuses("containerservice:AgentPool", $"{{ {Pool.Replace(right, wrong, StringComparison.Ordinal)} }}", reason);

    [Fact]
    public void A_maintenance_window_that_is_right_is_taken() => AzureCase.Takes(
        "containerservice:MaintenanceConfiguration",
        "{ configName: aksManagedAutoUpgradeSchedule, maintenanceWindow: {durationHours: 6, startTime: '01:00', utcOffset: '+01:00', "
        + "schedule: {weekly: {dayOfWeek: Sunday, intervalWeeks: 1}}, notAllowedDates: [{start: '2026-12-18', end: '2027-01-04'}]} }");

    [Theory]
    [InlineData("configName: nightly", "configName: \"nightly\" is not allowed; expected default or")]
    [InlineData("maintenanceWindow: {durationHours: 3}", "maintenanceWindow.durationHours: 3 is not allowed; expected 4 to 24")]
    [InlineData("maintenanceWindow: {startTime: late}", "maintenanceWindow.startTime: \"late\" is not allowed; expected a time of day")]
    [InlineData("maintenanceWindow: {utcOffset: CET}", "maintenanceWindow.utcOffset: \"CET\" is not allowed; expected a distance from UTC")]
    [InlineData(
        "maintenanceWindow: {schedule: {daily: {intervalDays: 1}, weekly: {intervalWeeks: 1}}}",
        "maintenanceWindow.schedule: daily and weekly stand beside each other")]
    [InlineData(
        "configName: default, maintenanceWindow: {schedule: {daily: {intervalDays: 1}}}",
        "maintenanceWindow.schedule.daily: only aksManagedNodeOSUpgradeSchedule is daily")]
    [InlineData("maintenanceWindow: {schedule: {weekly: {intervalWeeks: 5}}}", "maintenanceWindow.schedule.weekly.intervalWeeks: 5 is not allowed")]
    [InlineData(
        "maintenanceWindow: {notAllowedDates: [{start: '2027-01-04', end: '2026-12-18'}]}",
        "maintenanceWindow.notAllowedDates[0].end: 2026-12-18 is before start")]
    public void A_maintenance_window_that_is_wrong_is_refused(string inputs, string reason) =>
        AzureCase.Refuses("containerservice:MaintenanceConfiguration", $"{{ {inputs} }}", reason);
}
