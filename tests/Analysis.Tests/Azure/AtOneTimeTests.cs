using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Parts of one thing that Azure makes one after the other.</summary>
public sealed class AtOneTimeTests
{
    [Theory]
    [InlineData("redisenterprise:AccessPolicyAssignment", "clusterName", "redisenterprise:RedisEnterprise")]
    [InlineData("dbforpostgresql:Configuration", "serverName", "dbforpostgresql:Server")]
    [InlineData("managedidentity:FederatedIdentityCredential", "resourceName", "managedidentity:UserAssignedIdentity")]
    public void Two_parts_of_one_thing_of_which_none_waits_are_a_warning(string type, string input, string whole)
    {
        var finding = Assert.Single(AzureSmallPlan.Check(
            $"{whole}|whole|{{resourceGroupName: rg}}",
            $"{type}|one|{{{input}: <whole>, resourceGroupName: rg}}",
            $"{type}|two|{{{input}: <whole>, resourceGroupName: rg}}"));

        Assert.Equal(input, finding.Path);
        Assert.StartsWith($"is that of {type} 'one', too, and nothing has one of them wait", finding.Message, StringComparison.Ordinal);
        Assert.False(finding.IsCertain);
    }

    [Theory]
    [InlineData("serverName: <whole>, source: <one>")]
    [InlineData("serverName: <whole>, source: <between>")]
    [InlineData("serverName: <other>")]
    [InlineData("serverName: another")]
    public void Parts_that_wait_for_each_other_or_are_of_two_things_are_taken(string inputs) => Assert.Empty(AzureSmallPlan.Check(
        "dbforpostgresql:Server|whole|{resourceGroupName: rg}",
        "dbforpostgresql:Server|other|{resourceGroupName: rg}",
        "dbforpostgresql:Configuration|one|{serverName: <whole>, resourceGroupName: rg}",
        "resources:ResourceGroup|between|{location: <one>}",
        $"dbforpostgresql:Configuration|two|{{{inputs}, resourceGroupName: rg}}"));

    [Fact]
    public void What_stays_as_it_is_meets_nobody()
    {
        AzureResource[] resources = [Setting("one", isChanged: false), Setting("two", isChanged: true)];

        Assert.Empty(AzurePlanCheck.Of(
            new AzurePlan(resources, new ResourceOrder(ImmutableDictionary<string, ImmutableArray<string>>.Empty)), new PlanObjects([], chartNamespaces: [])));
    }

    private static AzureResource Setting(string name, bool isChanged) => new(
        $"urn:pulumi:dev::demo::azure-native:dbforpostgresql:Configuration::{name}",
        "azure-native:dbforpostgresql:Configuration",
        new() { ["serverName"] = "db", ["resourceGroupName"] = "rg", ["configurationName"] = name },
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty)
    {
        IsChanged = isChanged,
    };
}
