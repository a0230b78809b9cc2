namespace Payments.Infra.Stacks.Tests.Order;

/// <summary>What Azure takes one at a time is made one at a time.</summary>
public sealed class SerialChangeTests
{
    /// <summary>Types of which two at once fail, and the input that names what they belong to.</summary>
    private static readonly Dictionary<string, string> Serial = new(StringComparer.Ordinal)
    {
        ["azure-native:containerservice:AgentPool"] = "resourceName",
        ["azure-native:containerservice:MaintenanceConfiguration"] = "resourceName",
        ["azure-native:dbforpostgresql:Configuration"] = "serverName",
        ["azure-native:managedidentity:FederatedIdentityCredential"] = "resourceName",
        ["azure-native:network:Subnet"] = "virtualNetworkName",
        ["azure-native:redisenterprise:AccessPolicyAssignment"] = "clusterName",
    };

    [Theory]
    [InlineData("dev", "{}")]
    [InlineData("prod", "{}")]
    [InlineData("prod", """{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"},"redis":{"mode":"azure"}}""")]
    public async Task Siblings_wait_for_each_other(string stack, string data)
    {
        var start = await (data == "{}" ? FirstStart.OfStackAsync(stack) : FirstStart.OfStackAsync(stack, ("data", data)));

        var siblings = start.Resources.Where(resource => Serial.ContainsKey(resource.Type))
            .GroupBy(resource => (resource.Type, Parent: start.SourceOf(resource, Serial[resource.Type])))
            .ToList();
        Assert.NotEmpty(siblings);
        Assert.All(siblings, group => Assert.Empty(
            from one in @group
            from other in @group
            where string.CompareOrdinal(one.Urn, other.Urn) < 0 && !start.IsAfter(one, other) && !start.IsAfter(other, one)
            select $"{one.Name} and {other.Name} are made at the same time"));
    }

    [Fact]
    public async Task The_endpoint_of_a_redis_comes_after_its_database()
    {
        var start = await FirstStart.OfStackAsync("prod");

        Assert.True(start.IsAfter(
            start.Only("azure-native:network:PrivateEndpoint", "redis-endpoint"), start.Only("azure-native:redisenterprise:Database", "redis")));
    }

    [Theory]
    [InlineData("backups")]
    [InlineData("monitoring-archive")]
    public async Task A_storage_account_takes_one_change_at_a_time(string account)
    {
        var start = await FirstStart.OfStackAsync("prod");

        var versions = start.Only("azure-native:storage:BlobServiceProperties", $"{account}-versions");
        var lifecycle = start.Only("azure-native:storage:ManagementPolicy", $"{account}-lifecycle");
        Assert.True(start.IsAfter(lifecycle, versions));
        Assert.True(start.IsAfter(start.Only("azure-native:network:PrivateEndpoint", $"{account}-endpoint"), lifecycle));
    }

    [Fact]
    public async Task Roles_are_made_once_the_server_is_as_it_should_be()
    {
        var start = await FirstStart.OfStackAsync("prod", ("data", """{"postgres":{"mode":"azure"}}"""));

        var roles = Assert.Single(start.OfKind("Job"), job => (string?)job.Inputs["metadata"]!["name"] == "postgres-roles");
        var settings = start.Resources.Where(resource => resource.Type == "azure-native:dbforpostgresql:Configuration").ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.True(start.IsAfter(roles, setting), $"the roles do not wait for {setting.Name}"));
    }
}
