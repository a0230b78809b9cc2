using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Logs;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Azure.Stores;
using Payments.Infra.Preview.Output;
using Pulumi;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>What a plan says of Azure as a whole.</summary>
public sealed class AzurePlanTests
{
    private const string ManagedCluster = "azure-native:containerservice:ManagedCluster";
    private const string AgentPool = "azure-native:containerservice:AgentPool";
    private const string Planted = "correct-horse-battery-staple";

    [Fact]
    public async Task A_cluster_that_is_there_already_needs_nothing_of_azure()
    {
        var planned = await PlannedObjects.OfStackAsync("local");

        Assert.DoesNotContain(planned.Types, type => type.Contains("azure", StringComparison.Ordinal));
        Assert.Equal("kind-payments", (string?)Provider(planned).At("context"));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Everything_in_the_cluster_is_made_with_its_provider(string stack)
    {
        var plan = await Previews.OfStackAsync(stack);

        var provider = Assert.Single(plan.Steps, step => step.State.Type == "pulumi:providers:kubernetes").State.Urn;
        var inside = plan.Steps.Select(step => step.State).Where(
            state => state.Custom && state.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(inside);
        Assert.All(inside, state => Assert.StartsWith(provider, state.Provider, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Definitions_that_the_provider_takes_apart_are_made_with_that_of_the_cluster(string stack)
    {
        var plan = await Previews.OfStackAsync(stack);

        var provider = Assert.Single(plan.Steps, step => step.State.Type == "pulumi:providers:kubernetes").State.Urn;
        var apart = plan.Steps.Select(step => step.State).Where(
            state => !state.Custom && state.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(apart);
        Assert.All(apart, state => Assert.StartsWith(provider, state.Providers["kubernetes"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Everything_of_azure_is_in_the_subscription_that_the_stack_names(string stack)
    {
        var plan = await Previews.OfStackAsync(stack);

        var provider = Assert.Single(plan.Steps, step => step.State.Type == "pulumi:providers:azure-native").State.Urn;
        Assert.All(
            plan.Steps.Select(step => step.State).Where(state => state.Type.StartsWith("azure-native:", StringComparison.Ordinal)),
            state => Assert.StartsWith(provider, state.Provider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_provider_follows_the_cluster_and_applies_on_the_server()
    {
        var provider = Provider(await PlannedObjects.OfStackAsync("prod"));

        Assert.Equal((PlannedResource.Unknown, PlannedResource.Unknown), ((string?)provider.At("kubeconfig"), (string?)provider.At("clusterIdentifier")));
        Assert.Equal("true", (string?)provider.At("enableServerSideApply"));
    }

    [Fact]
    public async Task A_tenant_that_leaves_takes_its_nodes_and_nothing_else_of_azure()
    {
        const string Two = """
            [{"id":"STD-001","tier":"premium","dedicatedPool":"high-capacity"},{"id":"STD-002","tier":"premium","dedicatedPool":"other"},{"id":"NED-001"}]
            """;
        const string One = """[{"id":"STD-002","tier":"premium","dedicatedPool":"other"},{"id":"NED-001"}]""";
        var before = Texts(await PlannedObjects.OfStackAsync("prod", ("tenants", Two)));
        var after = Texts(await PlannedObjects.OfStackAsync("prod", ("tenants", One)));

        Assert.Equal(["azure-native:containerservice:AgentPool cluster-highcapacity"], before.Keys.Except(after.Keys));
        Assert.All(after, entry => Assert.Equal(before[entry.Key], entry.Value));
    }

    [Fact]
    public async Task A_password_is_read_by_what_brings_it_into_the_cluster_and_by_no_service()
    {
        var planned = await Previews.OfStackAsync("prod");

        var roles = planned.Steps.Select(step => step.State).Where(state => state.Type == "azure-native:authorization:RoleAssignment").ToList();
        var passwords = planned.Steps.Select(step => step.State).Where(state => state.Type == "azure-native:keyvault:Secret").ToList();
        Assert.NotEmpty(passwords);
        Assert.All(passwords, password => Assert.EndsWith(
            "UserAssignedIdentity::key-vault-reader",
            Assert.Single(Assert.Single(roles, role => role.PropertyDependencies["scope"].Contains(password.Urn)).PropertyDependencies["principalId"]),
            StringComparison.Ordinal));
        Assert.All(ServiceCatalogue.All, service => Assert.DoesNotContain(
            roles, role => role.PropertyDependencies["principalId"].Any(
                urn => urn.EndsWith($"UserAssignedIdentity::{service.Name}", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_account_of_a_service_names_its_identity()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        Assert.All(ServiceCatalogue.All, service => Assert.Equal(
            PlannedResource.Unknown, (string?)Assert.Single(
                planned.Resources, resource => resource.Type.EndsWith(":ServiceAccount", StringComparison.Ordinal) && resource.Name == service.Name)
                    .At("metadata.annotations.azure~workload~identity/client-id")));
    }

    [Fact]
    public async Task Card_data_stays_on_its_own_nodes()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        Assert.Equal(
            ServiceCatalogue.All.Where(service => service.SeesCardData).Select(service => service.Name),
            planned.Resources.Where(resource => (string?)resource.At("spec.template.spec.tolerations[0].value") == "cde").Select(resource => resource.Name));
    }

    [Fact]
    public async Task What_must_not_be_lost_is_protected_in_prod_alone()
    {
        Assert.Equal(
            ["azure-kept", "backups", "blobs", "cluster", "monitoring", "monitoring-archive", "network", "network-egress", "redis", "registry", "vault"],
            (await Previews.OfStackAsync("prod")).Steps.Where(step => step.State.Protect).Select(step => step.State.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain((await Previews.OfStackAsync("dev")).Steps, step => step.State.Protect);
    }

    [Fact]
    public async Task What_the_autoscaler_sets_stays()
    {
        var states = (await Previews.OfStackAsync("prod")).Steps.Select(step => step.State).ToList();

        Assert.All(states.Where(state => state.Type == AgentPool), pool => Assert.Equal("count", Assert.Single(pool.IgnoreChanges)));
        Assert.Equal("agentPoolProfiles", Assert.Single(Assert.Single(states, state => state.Type == ManagedCluster).IgnoreChanges));
    }

    [Fact]
    public async Task The_cluster_takes_one_change_at_a_time()
    {
        var changes = (await Previews.OfStackAsync("prod")).Steps.Select(step => step.State)
            .Where(state => state.Type is ManagedCluster or AgentPool or "azure-native:containerservice:MaintenanceConfiguration").ToList();

        Assert.NotEmpty(changes);
        Assert.All(changes.Zip(changes.Skip(1)), pair => Assert.Contains(pair.First.Urn, pair.Second.Dependencies));
    }

    [Fact]
    public async Task The_cluster_has_its_rights_before_it_is_made()
    {
        var cluster = Assert.Single((await Previews.OfStackAsync("prod")).Steps, step => step.State.Type == ManagedCluster).State;

        Assert.Equal(3, cluster.Dependencies.Count(urn => urn.Contains("RoleAssignment::identities-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_secret_shows_nowhere()
    {
        var plan = await Previews.RunAsync(Previews.Stack("prod"), () => Deployment.RunAsync(Plant));

        Assert.Empty(plan.Diagnostics);
        Assert.Contains(plan.Steps, step => step.State.Type == "azure-native:keyvault:Secret");
        using var tree = new StringWriter();
        TreeOutput.Write(plan, new PlainTextSink(tree));
        Assert.DoesNotContain(Planted, JsonOutput.Write(plan), StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, $"{tree}", StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Plant()
    {
        var names = new ResourceNames("payments", "test", AzureRegion.Parse("westeurope", null));
        var environment = new AzureEnvironment(
            "azure",
            new AzureEnvironmentArgs
            {
                Subscription = "00000000-0000-0000-0000-000000000000",
                Tenant = "00000000-0000-0000-0000-000000000000",
                Names = names,
                Tags = new ResourceTags("o", "test", "c"),
                Baseline = AzureBaseline.Development,
            });
        var network = new Network("network", new NetworkArgs { Environment = environment });
        var monitoring = new Monitoring("monitoring", new MonitoringArgs { Environment = environment, Network = network });
        var vault = new KeyVault("vault", new StoreArgs { Environment = environment, Network = network, Monitoring = monitoring });
        vault.DeclareSecret(
            "planted",
            Planted,
            new WorkloadIdentity(
                "reader",
                new WorkloadIdentityArgs { Environment = environment, Issuer = "https://issuer.example.com", Namespace = "n", ServiceAccount = "reader" }));
        return new Dictionary<string, object?> { ["planted"] = Output.CreateSecret(Planted) };
    }

    private static PlannedResource Provider(PlannedObjects planned) =>
        Assert.Single(planned.Resources, resource => resource.Type == "pulumi:providers:kubernetes");

    private static ImmutableDictionary<string, string> Texts(PlannedObjects planned) =>
        planned.OfAzure.ToImmutableDictionary(resource => $"{resource.Type} {resource.Name}", resource => resource.Inputs.ToJsonString());
}
