namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>What the nodes of a cluster forbid the objects in it: disks that none attaches, and more zones than they have.</summary>
public sealed class ClusterNodeTests
{
    private const string Cluster = "containerservice:ManagedCluster|aks|{location: westeurope, agentPoolProfiles: [{name: system, vmSize: Standard_D4s_v5}]}";

    private const string Claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {storageClassName: fast, resources: {requests: "
        + "{storage: 8Gi}}}}";

    private const string Fast = "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: disk.csi.azure.com, parameters: "
        + "{skuname: PremiumV2_LRS}}";

    private const string Postgres = "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: db}, spec: {instances: 3, storage: {size: 8Gi}, "
        + "affinity: {topologyKey: topology.kubernetes.io/zone, podAntiAffinityType: required}}}";

    private const string Web = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 3, template: {metadata: {labels: {app: web}}, "
        + "spec: {affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: topology.kubernetes.io/zone, labelSelector: "
        + "{matchLabels: {app: web}}}]}}}}}}";

    [Fact]
    public void A_disk_that_attaches_in_a_zone_alone_where_no_node_is_in_one_is_told() => Finds(
        "spec.storageClassName: PersistentVolumeClaim data asks for a disk of the StorageClass \"fast\", a Premium SSD v2, and no pool of "
            + "containerservice:ManagedCluster 'aks' is in an availability zone: in westeurope such a disk attaches to nodes in a zone alone",
        isCertain: true,
        [Claim, Fast],
        Cluster);

    [Fact]
    public void Of_a_region_that_is_not_known_it_is_a_warning() => Finds(
        "spec.storageClassName: PersistentVolumeClaim data asks for a disk of the StorageClass \"fast\", a Premium SSD v2",
        isCertain: false,
        [Claim, Fast],
        Cluster.Replace("location: westeurope, ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("westeurope", "Poland Central")]
    [InlineData("vmSize", "availabilityZones: ['1'], vmSize")]
    [InlineData("location", "nodeProvisioningProfile: {mode: Auto}, location")]
    public void A_disk_that_some_node_attaches_is_taken(string part, string other) =>
        Assert.Empty(AzureSmallPlan.CheckWith([Claim, Fast], Cluster.Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void A_pool_in_a_zone_beside_the_cluster_attaches_it() => Assert.Empty(AzureSmallPlan.CheckWith(
        [Claim, Fast],
        Cluster,
        "containerservice:AgentPool|apps|{agentPoolName: apps, resourceName: <aks>, vmSize: Standard_D4s_v5, availabilityZones: ['1']}"));

    [Fact]
    public void Nodes_of_another_plan_are_not_judged() => Assert.Empty(AzureSmallPlan.CheckWith([Claim, Fast, Postgres, Web]));

    [Theory]
    [InlineData("fast", "Standard_D4_v5", "PremiumV2_LRS")]
    [InlineData("managed-csi-premium", "Standard_D4d_v5", "Premium_LRS")]
    public void Premium_storage_where_no_node_s_size_takes_it_is_told(string storageClass, string size, string sku) => Finds(
        $"spec.storageClassName: PersistentVolumeClaim data asks for a disk of the StorageClass \"{storageClass}\", {sku}, and no pool of "
            + $"containerservice:ManagedCluster 'aks' has a size that takes premium storage: {size}.",
        isCertain: false,
        [Claim.Replace("fast", storageClass, StringComparison.Ordinal), Fast],
        Cluster.Replace("Standard_D4s_v5", size, StringComparison.Ordinal).Replace("vmSize", "availabilityZones: ['1'], vmSize", StringComparison.Ordinal));

    [Theory]
    [InlineData("Standard_DS2_v2")]
    [InlineData("Standard_E4-2ads_v5")]
    [InlineData("Basic_A1")]
    public void Premium_storage_where_a_size_takes_or_may_take_it_is_taken(string size) => Assert.Empty(AzureSmallPlan.CheckWith(
        [Claim.Replace("fast", "managed-csi-premium", StringComparison.Ordinal)], Cluster.Replace("Standard_D4s_v5", size, StringComparison.Ordinal)));

    [Theory]
    [InlineData(Postgres, "spec.instances: Cluster db has 3 pods")]
    [InlineData(Web, "spec.replicas: Deployment web has 3 pods")]
    public void More_pods_that_keep_apart_than_zones_are_told(string manifest, string text) => Finds(
        $"{text}, no two of which may be in one zone, and the nodes of containerservice:ManagedCluster 'aks' are in 1, 2: the others stay pending",
        isCertain: true,
        [manifest],
        Cluster.Replace("vmSize", "availabilityZones: ['1', '2'], vmSize", StringComparison.Ordinal));

    [Fact]
    public void Of_nodes_in_no_zone_it_is_a_warning() => Finds(
        "spec.instances: Cluster db has 3 pods, no two of which may be in one zone, and the nodes of containerservice:ManagedCluster 'aks' are in none",
        isCertain: false,
        [Postgres],
        Cluster);

    [Theory]
    [InlineData("instances: 3", "instances: 2")]
    [InlineData("required", "preferred")]
    [InlineData("topology.kubernetes.io/zone", "kubernetes.io/hostname")]
    [InlineData("{topologyKey", "{enablePodAntiAffinity: false, topologyKey")]
    public void Pods_that_have_room_are_taken(string part, string other) => Assert.Empty(AzureSmallPlan.CheckWith(
        [Postgres.Replace(part, other, StringComparison.Ordinal)],
        Cluster.Replace("vmSize", "availabilityZones: ['1', '2'], vmSize", StringComparison.Ordinal)));

    [Fact]
    public void Pods_that_keep_away_from_others_may_share_zones_among_themselves() => Assert.Empty(AzureSmallPlan.CheckWith(
        [Web.Replace("matchLabels: {app: web}", "matchLabels: {app: other}", StringComparison.Ordinal)], Cluster));

    private static void Finds(string text, bool isCertain, string[] manifests, params string[] resources)
    {
        var finding = Assert.Single(AzureSmallPlan.CheckWith(manifests, resources));

        Assert.StartsWith(text, $"{finding.Path}: {finding.Message}", StringComparison.Ordinal);
        Assert.Equal(isCertain, finding.IsCertain);
    }
}
