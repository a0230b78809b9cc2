using System.Globalization;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Backups are there when they are needed, even if the identity that writes them deleted them, or the region is gone.</summary>
public sealed class BackupTests
{
    private const string Account = "azure-native:storage:StorageAccount";

    [Fact]
    public async Task What_their_writer_deletes_can_be_had_back_for_two_weeks_more_than_it_keeps_them()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        var policy = (string)Assert.Single(planned.OfKind("ObjectStore"))["spec"]!["retentionPolicy"]!;
        var retention = int.Parse(policy.TrimEnd('d'), CultureInfo.InvariantCulture);
        var versions = Only(planned, "BlobServiceProperties", "backups-versions");
        var rule = Only(planned, "ManagementPolicy", "backups-lifecycle").At("policy.rules[0].definition.actions");
        Assert.Equal("true", $"{versions.At("isVersioningEnabled")}");
        Assert.Equal(
            (retention + 14, retention + 14),
            ((int)versions.At("containerDeleteRetentionPolicy.days")!, (int)rule!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!));
    }

    [Fact]
    public async Task Only_their_writer_deletes_the_backups_that_are_in_use() => Assert.Null(
        Only(await PlannedObjects.OfStackAsync("prod"), "ManagementPolicy", "backups-lifecycle").At("policy.rules[0].definition.actions.baseBlob"));

    [Fact]
    public async Task Who_writes_metrics_reaches_no_backup()
    {
        var states = (await Previews.OfStackAsync("prod")).Steps.Select(step => step.State).ToList();

        var onBackups = states.Where(state => state.Type.EndsWith(":RoleAssignment", StringComparison.Ordinal)
            && state.PropertyDependencies["scope"].Any(urn => urn.Contains("BlobContainer::backups-", StringComparison.Ordinal)));
        Assert.EndsWith(
            "UserAssignedIdentity::payments-db",
            Assert.Single(Assert.Single(onBackups).PropertyDependencies["principalId"]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", "Standard_ZRS")]
    [InlineData("""{"backups":{"copies":"region"}}""", "Standard_GZRS")]
    [InlineData("""{"region":"westus","zones":[]}""", "Standard_LRS")]
    [InlineData("""{"region":"westus","zones":[],"backups":{"copies":"region"}}""", "Standard_GRS")]
    public async Task Copies_are_where_the_region_can_have_them(string azure, string sku)
    {
        var planned = await PlannedObjects.OfStackAsync("prod", AzureSection.Of("prod", azure), ("data", """{"zones":1}"""));

        Assert.Equal(sku, (string?)Assert.Single(planned.Resources, resource => resource.Type == Account && resource.Name == "backups").At("sku.name"));
    }

    [Theory]
    [InlineData("""{"postgres":{"mode":"azure"}}""")]
    [InlineData("""{"postgres":{"backup":{"retentionDays":0}}}""")]
    public async Task Without_backups_in_the_cluster_there_is_no_account_for_them(string data) => Assert.DoesNotContain(
        (await PlannedObjects.OfStackAsync("prod", ("data", data))).Resources,
        resource => resource.Name.StartsWith("backups", StringComparison.Ordinal) || resource.Name == "payments-db-backups");

    private static PlannedResource Only(PlannedObjects planned, string type, string name) => Assert.Single(
        planned.Resources, resource => resource.Type == $"azure-native:storage:{type}" && resource.Name == name);
}
