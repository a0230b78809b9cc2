using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>What must outlive a stack stays when the rest is deleted, and the next stack of the same name does not meet it.</summary>
public sealed class KeptTests
{
    private const string Group = "azure-native:resources:ResourceGroup";
    private const string ManagedStores = """{"postgres":{"mode":"azure"},"redis":{"mode":"azure"},"kafka":{"mode":"azure"}}""";

    /// <summary>
    /// A store of the data tier stays when it leaves the graph, as when its mode changes, in the group that the stack still has. With that group it would go:
    /// protection holds it until somebody lifts it.
    /// </summary>
    private static readonly string[] Stores = ["azure-native:dbforpostgresql:", "azure-native:eventhub:", "azure-native:redisenterprise:"];

    [Theory]
    [InlineData("{}")]
    [InlineData(ManagedStores)]
    [InlineData("""{"secrets":"cluster"}""")]
    public async Task What_stays_is_in_the_group_that_stays_and_all_of_the_group_does(string data)
    {
        var states = await OfAzureAsync("prod", ("data", data));

        var kept = Assert.Single(states, state => state.Type == Group && state.RetainOnDelete);
        var inGroup = states.Where(state => state == kept || Names(state, "resourceGroupName").Contains(kept.Urn)).ToList();
        var ofThem = states.Where(state => Names(state, "resourceUri").Any(urn => inGroup.Any(resource => resource.Urn == urn)));
        Assert.Equal(
            inGroup.Concat(ofThem).Select(state => state.Name).Order(StringComparer.Ordinal),
            states.Where(state => state.RetainOnDelete).Select(state => state.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Logs_archive_vault_and_backups_stay()
    {
        var states = await OfAzureAsync("prod");

        Assert.Equal(
            ["azure-kept", "backups", "monitoring", "monitoring-archive", "vault"],
            states.Where(state => state.RetainOnDelete && state.Protect).Select(state => state.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("azure-kept", "resourceGroupName")]
    [InlineData("monitoring", "workspaceName")]
    [InlineData("monitoring-archive", "accountName")]
    [InlineData("backups", "accountName")]
    [InlineData("vault", "vaultName")]
    public async Task A_stack_draws_the_names_of_what_stays(string name, string input)
    {
        var state = Assert.Single(await OfAzureAsync("prod"), state => state.Name == name && state.RetainOnDelete && state.Protect);

        Assert.Contains(Names(state, input), urn => urn.EndsWith("RandomString::azure-suffix", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_small_environment_keeps_nothing()
    {
        var states = await OfAzureAsync("dev");

        Assert.DoesNotContain(states, state => state.RetainOnDelete);
        Assert.Equal(["azure", "network"], states.Where(state => state.Type == Group).Select(state => state.Name).Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<string> Names(ResourceState state, string input) => state.PropertyDependencies.GetValueOrDefault(input, []);

    private static async Task<List<ResourceState>> OfAzureAsync(string stack, params (string Section, string Json)[] sections) =>
    [
        .. (await Previews.OfStackAsync(stack, [.. sections.Where(section => section.Json != "{}")])).Steps
            .Select(step => step.State).Where(state => state.Type.StartsWith("azure-native:", StringComparison.Ordinal)
                && !Stores.Any(store => state.Type.StartsWith(store, StringComparison.Ordinal))),
    ];
}
