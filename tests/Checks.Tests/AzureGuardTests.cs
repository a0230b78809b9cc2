using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ManagedIdentity;
using Pulumi.AzureNative.Resources;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Payments.Infra.Checks.Tests;

/// <summary>A program has an engine that checks nothing of Azure refuse what Azure would refuse.</summary>
public sealed class AzureGuardTests
{
    private const string WrongName = "accountName: \"Logs\" is not allowed; expected 3 to 24 lower-case letters and digits";

    private readonly OtherEngine engine = new();

    [Fact]
    public async Task A_preview_says_what_Azure_would_refuse_and_fails()
    {
        Assert.Equal(1, await engine.RunAsync(() => _ = Account("logs", "Logs")));
        Assert.Equal([$"Error logs: Azure would refuse it: {WrongName}"], engine.Told);
    }

    [Fact]
    public async Task An_update_does_not_touch_what_Azure_would_refuse()
    {
        _ = await engine.RunAsync(() => _ = Account("logs", "Logs"), isPreview: false);

        Assert.DoesNotContain("logs", engine.Taken);
        Assert.Contains(engine.Told, text => text.Contains(WrongName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_right_passes()
    {
        Assert.Equal(0, await engine.RunAsync(() => _ = Account("logs", "logs")));
        Assert.Empty(engine.Told);
    }

    [Fact]
    public async Task Two_resources_of_one_name_are_refused_though_each_is_right()
    {
        var code = await engine.RunAsync(() =>
        {
            var first = Account("a", "logs");
            _ = Account("b", "logs", new CustomResourceOptions { DependsOn = { first } });
        });

        Assert.Equal(1, code);
        Assert.StartsWith(
            "Error b: accountName: logs is the name of storage:StorageAccount 'a', too", Assert.Single(engine.Told), StringComparison.Ordinal);
    }

    /// <summary>The name of the identity is not known: that both have it from there is.</summary>
    [Fact]
    public async Task What_an_unknown_input_comes_from_is_known()
    {
        var code = await engine.RunAsync(() => Credentials(chained: false));

        Assert.Equal(0, code);
        Assert.Matches(
            "^Warning (one|two): resourceName: is that of managedidentity:FederatedIdentityCredential '(one|two)', too", Assert.Single(engine.Told));
    }

    [Fact]
    public async Task Whom_a_resource_waits_for_is_known()
    {
        _ = await engine.RunAsync(() => Credentials(chained: true));

        Assert.Empty(engine.Told);
    }

    [Fact]
    public async Task What_is_ignored_of_changes_is_not_judged()
    {
        _ = await engine.RunAsync(() => _ = new AgentPool(
            "pool",
            new AgentPoolArgs
            {
                AgentPoolName = "apps",
                ResourceName = "aks",
                ResourceGroupName = "rg",
                EnableAutoScaling = true,
                Count = 1,
                MinCount = 3,
                MaxCount = 9,
            },
            new CustomResourceOptions { IgnoreChanges = { "count" } }));

        Assert.Empty(engine.Told);
    }

    private static StorageAccount Account(string name, string accountName, CustomResourceOptions? options = null) => new(
        name,
        new StorageAccountArgs
        {
            AccountName = accountName,
            ResourceGroupName = "rg",
            Kind = Kind.StorageV2,
            Sku = new SkuArgs { Name = SkuName.Standard_LRS },
        },
        options);

    private static void Credentials(bool chained)
    {
        var group = new ResourceGroup("group", new ResourceGroupArgs { ResourceGroupName = "rg" });
        var identity = new UserAssignedIdentity("identity", new UserAssignedIdentityArgs { ResourceGroupName = group.Name });
        var one = Credential("one", group, identity);
        _ = Credential("two", group, identity, chained ? new CustomResourceOptions { DependsOn = { one } } : null);
    }

    private static FederatedIdentityCredential Credential(
        string name, ResourceGroup group, UserAssignedIdentity identity, CustomResourceOptions? options = null) => new(
        name,
        new FederatedIdentityCredentialArgs
        {
            FederatedIdentityCredentialResourceName = name,
            ResourceName = identity.Name,
            ResourceGroupName = group.Name,
            Audiences = { "api://AzureADTokenExchange" },
            Issuer = "https://issuer.example.com",
            Subject = $"system:serviceaccount:payments:{name}",
        },
        options);
}
