namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Zones and pairs that a region has not.</summary>
public sealed class RegionLimitTests
{
    [Theory]
    [InlineData(
        "containerregistry:Registry|a|{location: westus, zoneRedundancy: Enabled}",
        "zoneRedundancy: \"Enabled\" needs availability zones, and westus has none")]
    [InlineData(
        "containerservice:ManagedCluster|a|{location: West US, agentPoolProfiles: [{name: a, availabilityZones: ['1']}]}",
        "agentPoolProfiles[0].availabilityZones: [\"1\"] needs availability zones, and WestUS has none")]
    [InlineData(
        "dbforpostgresql:Server|a|{location: ukwest, highAvailability: {mode: ZoneRedundant}}",
        "highAvailability.mode: \"ZoneRedundant\" needs availability")]
    [InlineData("network:NatGateway|a|{location: westus, zones: ['1']}", "zones: [\"1\"] needs availability zones")]
    [InlineData("network:PublicIPAddress|a|{location: westus, zones: ['1']}", "zones: [\"1\"] needs availability zones")]
    [InlineData("network:PublicIPPrefix|a|{location: westus, zones: ['1']}", "zones: [\"1\"] needs availability zones")]
    [InlineData("storage:StorageAccount|a|{location: westus, sku: {name: Standard_ZRS}}", "sku.name: \"Standard_ZRS\" needs availability zones")]
    [InlineData(
        "storage:StorageAccount|a|{location: italynorth, sku: {name: Standard_GRS}}",
        "sku.name: \"Standard_GRS\" needs a paired region, and italynorth has none")]
    [InlineData(
        "dbforpostgresql:Server|a|{location: italynorth, backup: {geoRedundantBackup: Enabled}}",
        "backup.geoRedundantBackup: \"Enabled\" needs a paired region")]
    public void What_a_region_has_not_is_a_warning(string resource, string text)
    {
        var finding = Assert.Single(AzureSmallPlan.Check(resource));

        Assert.StartsWith(text, $"{finding.Path}: {finding.Message}", StringComparison.Ordinal);
        Assert.False(finding.IsCertain);
    }

    [Fact]
    public void A_pool_is_where_its_cluster_is() => Assert.Equal(
        "availabilityZones",
        Assert.Single(AzureSmallPlan.Check(
            "containerservice:ManagedCluster|aks|{location: westus, agentPoolProfiles: [{name: a}]}",
            "containerservice:AgentPool|apps|{agentPoolName: apps, resourceName: <aks>, availabilityZones: ['1']}")).Path);

    [Theory]
    [InlineData("storage:StorageAccount|a|{location: westeurope, sku: {name: Standard_GZRS}}")]
    [InlineData("storage:StorageAccount|a|{location: westus, sku: {name: Standard_GRS}}")]
    [InlineData("storage:StorageAccount|a|{location: italynorth, sku: {name: Standard_ZRS}}")]
    [InlineData("network:NatGateway|a|{location: westus, zones: []}")]
    [InlineData("network:NatGateway|a|{zones: ['1']}")]
    public void What_a_region_has_or_nobody_knows_is_taken(string resource) => Assert.Empty(AzureSmallPlan.Check(resource));
}
