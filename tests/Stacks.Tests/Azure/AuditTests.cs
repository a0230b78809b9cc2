namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>A year of logs (PCI DSS 10.5.1): of what changes in the subscription, of everything that holds something, and of the network.</summary>
public sealed class AuditTests
{
    /// <summary>Types whose logs an auditor asks for, and what their settings name: of a storage account its blob service.</summary>
    private static readonly ImmutableArray<string> Audited =
    [
        "containerregistry:Registry", "containerservice:ManagedCluster", "dbforpostgresql:Server", "eventhub:Namespace", "keyvault:Vault",
        "redisenterprise:Database", "storage:StorageAccount",
    ];

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"postgres":{"mode":"azure"},"redis":{"mode":"azure"},"kafka":{"mode":"azure"}}""")]
    public async Task Everything_that_holds_something_logs_who_uses_it(string data)
    {
        var plan = await (data == "{}" ? Previews.OfStackAsync("prod") : Previews.OfStackAsync("prod", ("data", data)));

        var states = plan.Steps.Select(step => step.State).ToList();
        var logged = states.Where(state => state.Type == "azure-native:monitor:DiagnosticSetting")
            .SelectMany(state => state.PropertyDependencies["resourceUri"]).ToHashSet(StringComparer.Ordinal);
        var audited = states.Where(state => Audited.Any(type => state.Type == $"azure-native:{type}")).Select(state => state.Urn).ToList();
        Assert.NotEmpty(audited);
        Assert.Empty(audited.Except(logged));
    }

    [Fact]
    public async Task An_archive_does_not_log_to_itself()
    {
        var setting = await OnlyAsync("monitor:DiagnosticSetting", "monitoring-archive-audit");

        Assert.Null(setting.At("storageAccountId"));
        Assert.NotNull(setting.At("workspaceId"));
    }

    [Theory]
    [InlineData("{}", "NetworkWatcher_westeurope", "NetworkWatcherRG")]
    [InlineData("""{"networkWatcher":{"name":"watcher","resourceGroup":"rg-hub"}}""", "watcher", "rg-hub")]
    public async Task Flows_are_recorded_by_the_watcher_that_is_there(string azure, string name, string group)
    {
        var planned = await PlannedObjects.OfStackAsync("prod", AzureSection.Of("prod", azure));

        var flows = Assert.Single(planned.Resources, resource => resource.Type == "azure-native:network:FlowLog");
        Assert.Equal((name, group), ((string?)flows.At("networkWatcherName"), (string?)flows.At("resourceGroupName")));
    }

    [Fact]
    public async Task Flows_are_written_by_an_identity_that_may()
    {
        var states = (await Previews.OfStackAsync("prod")).Steps.Select(step => step.State).ToList();

        var flows = Assert.Single(states, state => state.Type == "azure-native:network:FlowLog");
        var grant = Assert.Single(states, state => state.Type.EndsWith(":RoleAssignment", StringComparison.Ordinal) && state.Name == "monitoring-flows");
        Assert.Contains(grant.Urn, flows.Dependencies);
        Assert.Equal(Assert.Single(grant.PropertyDependencies["principalId"]), Assert.Single(flows.PropertyDependencies["identity"].Distinct()));
    }

    [Theory]
    [InlineData("{}", "Unlocked", 365)]
    [InlineData("""{"archive":{"days":400,"locked":true}}""", "Locked", 400)]
    public async Task An_archive_is_locked_when_the_stack_says_so(string azure, string state, int days)
    {
        var planned = await PlannedObjects.OfStackAsync("prod", AzureSection.Of("prod", azure));

        var policy = Only(planned, "storage:StorageAccount", "monitoring-archive").At("immutableStorageWithVersioning.immutabilityPolicy")!;
        Assert.Equal((state, days), ((string?)policy["state"], (int)policy["immutabilityPeriodSinceCreationInDays"]!));
    }

    [Fact]
    public async Task Logs_leave_the_archive_when_nobody_has_to_keep_them()
    {
        var actions = (await OnlyAsync("storage:ManagementPolicy", "monitoring-archive-lifecycle")).At("policy.rules[0].definition.actions")!;

        Assert.Equal(365, (int)actions["baseBlob"]!["delete"]!["daysAfterModificationGreaterThan"]!);
        Assert.Equal(365, (int)actions["version"]!["delete"]!["daysAfterCreationGreaterThan"]!);
    }

    private static async Task<PlannedResource> OnlyAsync(string type, string name) => Only(await PlannedObjects.OfStackAsync("prod"), type, name);

    private static PlannedResource Only(PlannedObjects planned, string type, string name) =>
        Assert.Single(planned.Resources, resource => resource.Type == $"azure-native:{type}" && resource.Name == name);
}
