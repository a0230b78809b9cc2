using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Azure;
using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Names as Microsoft's page of naming rules has them.</summary>
public sealed class AzureNameTests
{
    public static TheoryData<string> Named => [.. NameRules.All.Keys.Order(StringComparer.Ordinal)];

    private static readonly string Long = new('a', 91);

    [Theory]
    [InlineData("resources:ResourceGroup", "resourceGroupName", "rg-(payments)_1.x")]
    [InlineData("resources:ResourceGroup", "resourceGroupName", "größe")]
    [InlineData("storage:StorageAccount", "accountName", "logs2026")]
    [InlineData("storage:BlobContainer", "containerName", "a-1-b")]
    [InlineData("storage:BlobContainer", "containerName", "$web")]
    [InlineData("keyvault:Vault", "vaultName", "kv-payments-1")]
    [InlineData("keyvault:Secret", "secretName", "-a--b-")]
    [InlineData("containerregistry:Registry", "registryName", "crPayments1")]
    [InlineData("containerservice:ManagedCluster", "resourceName", "aks_payments-1")]
    [InlineData("network:VirtualNetwork", "virtualNetworkName", "vnet.payments_")]
    [InlineData("network:Subnet", "subnetName", "s")]
    [InlineData("dbforpostgresql:Server", "serverName", "1-db-2")]
    [InlineData("redisenterprise:RedisEnterprise", "clusterName", "redis-1")]
    [InlineData("eventhub:Namespace", "namespaceName", "evhns-1")]
    [InlineData("eventhub:EventHub", "eventHubName", "payment.events_v-1")]
    [InlineData("operationalinsights:Workspace", "workspaceName", "log-1")]
    [InlineData("managedidentity:UserAssignedIdentity", "resourceName", "id_payments-")]
    [InlineData("dns:Zone", "zoneName", "pay_ments.example.com")]
    [InlineData("privatedns:PrivateZone", "privateZoneName", "privatelink.blob.core.windows.net")]
    public void A_name_within_the_rules_is_taken(string type, string property, string name) =>
        Assert.DoesNotContain(AzureCase.Check(type, $"{property}: '{name}'"), reason => reason.StartsWith($"{property}: ", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Named))]
    public void A_name_that_is_too_long_is_refused_of_every_type(string type) => Assert.Contains(
        AzureCase.Check(type, $"{NameRules.All[type].Property}: {new string('a', NameRules.All[type].Longest + 1)}"),
        reason => reason.StartsWith($"{NameRules.All[type].Property}: \"a", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Named))]
    public void A_plain_name_is_taken_of_every_type(string type) => Assert.DoesNotContain(
        AzureCase.Check(type, $"{NameRules.All[type].Property}: abcdef1"),
        reason => reason.StartsWith($"{NameRules.All[type].Property}: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("resources:ResourceGroup", "resourceGroupName", "rg.")]
    [InlineData("resources:ResourceGroup", "resourceGroupName", "rg payments")]
    [InlineData("storage:StorageAccount", "accountName", "Logs")]
    [InlineData("storage:StorageAccount", "accountName", "ab")]
    [InlineData("storage:StorageAccount", "accountName", "log-payments")]
    [InlineData("storage:BlobContainer", "containerName", "a--b")]
    [InlineData("keyvault:Vault", "vaultName", "1vault")]
    [InlineData("keyvault:Vault", "vaultName", "kv--payments")]
    [InlineData("keyvault:Vault", "vaultName", "kv-payments-production-eu")]
    [InlineData("keyvault:Vault", "vaultName", "kv-")]
    [InlineData("keyvault:Secret", "secretName", "a_b")]
    [InlineData("containerregistry:Registry", "registryName", "cr-payments")]
    [InlineData("containerregistry:Registry", "registryName", "cr12")]
    [InlineData("containerservice:ManagedCluster", "resourceName", "aks-")]
    [InlineData("network:VirtualNetwork", "virtualNetworkName", "v")]
    [InlineData("network:VirtualNetwork", "virtualNetworkName", "_vnet")]
    [InlineData("network:NetworkSecurityGroup", "networkSecurityGroupName", "nsg-")]
    [InlineData("dbforpostgresql:Server", "serverName", "Db-1")]
    [InlineData("dbforpostgresql:Server", "serverName", "-db")]
    [InlineData("redisenterprise:RedisEnterprise", "clusterName", "redis--1")]
    [InlineData("eventhub:Namespace", "namespaceName", "1evhns")]
    [InlineData("eventhub:Namespace", "namespaceName", "evhn")]
    [InlineData("eventhub:EventHub", "eventHubName", "-events")]
    [InlineData("operationalinsights:Workspace", "workspaceName", "log")]
    [InlineData("managedidentity:UserAssignedIdentity", "resourceName", "-id")]
    [InlineData("managedidentity:FederatedIdentityCredential", "federatedIdentityCredentialResourceName", "ab")]
    [InlineData("dns:Zone", "zoneName", "example")]
    [InlineData("privatedns:PrivateZone", "privateZoneName", "private..net")]
    public void A_name_outside_the_rules_is_refused(string type, string property, string name) =>
        Assert.Contains(AzureCase.Check(type, $"{property}: '{name}'"), reason => reason.StartsWith($"{property}: \"{name}\" is not allowed; "
            + $"expected ", StringComparison.Ordinal));

    [Fact]
    public void A_name_that_is_too_long_is_refused_with_its_length() => AzureCase.Refuses(
        "network:PrivateLinkService", $"serviceName: {Long}", $"serviceName: \"{Long}\" is not allowed; expected 1 to 80 letters, digits, '.', '-' and "
            + $"'_', a letter");

    [Theory]
    [InlineData("azure-native:storage:StorageAccount")]
    [InlineData("azure-native:storage/v20240101:StorageAccount")]
    [InlineData("azure-native_storage_v20240101:storage:StorageAccount")]
    public void A_type_is_the_same_in_each_version_of_the_API(string type)
    {
        Assert.True(AzureAdmission.Knows(type));
        Assert.Single(AzureAdmission.Check(type, new JsonObject { ["accountName"] = "Logs" }));
    }

    [Theory]
    [InlineData("azure:storage:StorageAccount")]
    [InlineData("azure-native:web:WebApp")]
    [InlineData("pulumi:providers:azure-native")]
    public void Other_types_pass(string type)
    {
        Assert.False(AzureAdmission.Knows(type));
        Assert.Empty(AzureAdmission.Check(type, new JsonObject { ["accountName"] = "Logs" }));
    }

    [Fact]
    public void A_name_that_is_not_known_yet_passes() =>
        Assert.Empty(AzureAdmission.Check("azure-native:storage:StorageAccount", new JsonObject { ["accountName"] = UnknownValue.Create() }));

    [Theory]
    [InlineData("owner: a, cost-center: ''")]
    [InlineData("hidden-title: 'x/y'")]
    public void Tags_within_the_rules_are_taken(string tags) => AzureCase.Takes("web:WebApp", $"tags: {{ {tags} }}");

    [Theory]
    [InlineData("a/b: x", "tags[a/b]: \"a/b\" is no name of a tag; expected 1 to 512 characters, none of them <>%&\\?/")]
    [InlineData("Owner: a, owner: b", "tags[owner]: the name of a tag is the same in whatever case, and stands twice; remove one")]
    public void Tags_outside_the_rules_are_refused(string tags, string reason) => AzureCase.Refuses("web:WebApp", $"tags: {{ {tags} }}", reason);

    [Fact]
    public void A_tag_that_is_too_long_is_refused() =>
        AzureCase.Refuses("web:WebApp", $"tags: {{ a: {new string('x', 257)} }}", "tags[a]: the value of a tag has at most 256 characters");

    [Fact]
    public void Too_many_tags_are_refused() => AzureCase.Refuses(
        "web:WebApp", $"tags: {{ {string.Join(", ", Enumerable.Range(0, 51).Select(index => $"t{index}: x"))} "
            + $"}}", "tags: 51 tags are not allowed; expected at most 50");
}
