using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

public sealed class AzureNativeTests
{
    private const string Vault = "azure-native:keyvault:Vault";

    private static readonly PropertyValue.Map Deployed = Values.Map(
        ("resourceGroupName", "pay"), ("location", "West Europe"), ("vaultName", "v"), ("displayName", "d"), ("tags", Values.Map()));

    [Theory]
    [InlineData("resourceGroupName")]
    [InlineData("location")]
    [InlineData("vaultName")]
    public void The_address_and_the_place_of_a_resource_replace_it(string key) => Assert.Equal($"{key} UpdateReplace", Differences(Vault, Deployed, key, "x"));

    [Theory]
    [InlineData("location", "westeurope")]
    [InlineData("resourceGroupName", "PAY")]
    public void A_place_or_a_group_written_another_way_is_the_same(string key, string value) => Assert.Equal("", Differences(Vault, Deployed, key, value));

    [Fact]
    public void A_name_for_people_changes_in_place() => Assert.Equal("displayName Update", Differences(Vault, Deployed, "displayName", "x"));

    [Fact]
    public void A_name_that_comes_back_as_an_output_is_no_address()
    {
        var diff = Diff(Vault, Deployed, Deployed.With("vaultName", new PropertyValue.Text("x")), Values.Map(("vaultName", "v")));

        Assert.Empty(diff.ReplaceKeys);
    }

    [Fact]
    public void A_property_that_is_set_once_replaces_its_type_alone()
    {
        var pool = Values.Map(("vmSize", "small"));

        Assert.Equal("vmSize UpdateReplace", Differences("azure-native:containerservice:AgentPool", pool, "vmSize", "large"));
        Assert.Equal("vmSize UpdateReplace", Differences("azure-native:containerservice/v20250501:AgentPool", pool, "vmSize", "large"));
        Assert.Equal("vmSize Update", Differences(Vault, pool, "vmSize", "large"));
    }

    [Fact]
    public void What_changes_inside_a_property_that_is_set_once_replaces_too()
    {
        var endpoint = Values.Map(("subnet", Values.Map(("id", "a"))));

        Assert.Equal("subnet.id UpdateReplace", Differences("azure-native:network:PrivateEndpoint", endpoint, "subnet", Values.Map(("id", "b"))));
    }

    [Fact]
    public void A_value_that_Azure_has_chosen_already_is_added_in_place()
    {
        var old = Deployed.Without("location");

        var diff = Diff(Vault, old, Deployed, Values.Map(("location", "West Europe")));

        Assert.Equal("location Add", Text(diff));
    }

    [Fact]
    public void The_old_one_goes_first_unless_the_provider_named_it()
    {
        var inputs = Deployed.With("resourceGroupName", new PropertyValue.Text("x"));

        Assert.True(Diff(Vault, Deployed, inputs).DeleteBeforeReplace);
        Assert.False(Diff(Vault, Deployed.With("__createBeforeDelete", new PropertyValue.Bool(true)), inputs).DeleteBeforeReplace);
        Assert.False(Diff(Vault, Deployed, Deployed.With("tags", Values.Map(("a", "b")))).DeleteBeforeReplace);
    }

    [Fact]
    public void What_the_provider_chose_for_a_deployed_resource_stays()
    {
        var chosen = Values.Map(("vaultName", "v-0a1b2c3d"), ("location", "westeurope"), ("azureApiVersion", "2024-11-01"), ("__createBeforeDelete", true));
        var own = Values.Map(("resourceGroupName", "pay"));

        var result = Provider.Check(new(Urn(Vault), chosen.With("sku", own), own, PropertyValue.Map.Empty));

        Assert.Equal(chosen.With("resourceGroupName", new PropertyValue.Text("pay")), result.Inputs);
    }

    [Fact]
    public void A_state_of_an_older_provider_has_the_version_among_its_outputs()
    {
        var version = Values.Map(("azureApiVersion", "2024-11-01"));

        Assert.Equal("", Text(Diff(Vault, Deployed, new(Deployed.Fields.AddRange(version.Fields)), version)));
    }

    [Fact]
    public void The_parts_of_an_address_are_no_outputs() => Assert.Equal(
        ["displayName", "location", "tags"], Provider.Create(new(Urn(Vault), Deployed, PropertyValue.Map.Empty)).Fields.Keys);

    [Fact]
    public void A_changed_resource_keeps_its_name_and_nothing_else_that_Azure_filled_in()
    {
        var outputs = Values.Map(("name", "v"), ("principalId", "p"), ("location", "westeurope"));

        var updated = Provider.Update(Request(Vault, Deployed, Deployed, outputs));

        Assert.Equal(Values.Map(("displayName", "d"), ("location", "westeurope"), ("name", "v"), ("tags", Values.Map())), updated);
    }

    private static IResourceProvider Provider => ProviderRegistry.For("azure-native", PropertyValue.Map.Empty);

    private static string Differences(string type, PropertyValue.Map old, string key, object value) =>
        Text(Diff(type, old, new(old.Fields.SetItems(Values.Map((key, value)).Fields))));

    private static string Text(DiffResult diff) => string.Join('\n', diff.Detailed?.Select(entry => $"{entry.Key} {entry.Value.Kind}") ?? []);

    private static DiffResult Diff(string type, PropertyValue.Map old, PropertyValue.Map inputs) => Diff(type, old, inputs, PropertyValue.Map.Empty);

    private static DiffResult Diff(string type, PropertyValue.Map old, PropertyValue.Map inputs, PropertyValue.Map outputs) =>
        Provider.Diff(Request(type, old, inputs, outputs));

    private static DiffRequest Request(string type, PropertyValue.Map old, PropertyValue.Map inputs, PropertyValue.Map outputs) =>
        new(Urn(type), "id", old, outputs, inputs, [], PropertyValue.Map.Empty);

    private static string Urn(string type) => $"urn:pulumi:dev::p::{type}::r";
}
