using Payments.Infra.Components.Azure.Entry;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests.Cells;

/// <summary>The entry of the repository, as its stack plans it.</summary>
public sealed class EntryStackTests
{
    private const string Domain = "azure-native:cdn:AFDCustomDomain";
    private const string Origin = "azure-native:cdn:AFDOrigin";
    private const string OriginGroup = "azure-native:cdn:AFDOriginGroup";
    private const string Route = "azure-native:cdn:Route";

    public static TheoryData<string> Tenants => [.. TenantCatalogue.All.Select(tenant => tenant.Id)];

    [Theory]
    [MemberData(nameof(Tenants))]
    public async Task A_tenants_host_leads_to_the_gateway_of_its_cell_and_to_no_other(string tenant)
    {
        var cell = CellCatalogue.All.Single(cell => cell.Tenants.Contains(tenant));

        Assert.Equal([cell.Host], await OriginsOfAsync($"{tenant.ToLowerInvariant()}.api.payments.example.com"));
    }

    [Fact]
    public async Task A_host_that_no_tenant_has_leads_nowhere()
    {
        var planned = await PlannedAsync();

        Assert.Equal(TenantCatalogue.All.Length, planned.Resources.Count(resource => resource.Type == Domain));
        Assert.All(planned.Resources.Where(resource => resource.Type == Route), route => Assert.Equal("Disabled", (string?)route.At("linkToDefaultDomain")));
    }

    [Fact]
    public async Task What_leads_to_a_cell_takes_nothing_from_what_leads_to_another()
    {
        var states = await StatesAsync();
        var names = CellCatalogue.All.Select(cell => cell.Name).ToList();

        Assert.All(states.Where(state => names.Contains(state.Name)), state => Assert.All(
            Needed(state, states).Where(needed => needed.Type is Origin or OriginGroup or Route), needed => Assert.Equal(state.Name, needed.Name)));
    }

    [Fact]
    public async Task A_cell_is_reached_by_the_private_link_that_its_own_stack_makes()
    {
        foreach (var cell in CellCatalogue.All)
        {
            var gateway = (await PlannedObjects.OfStackAsync(cell.Stack)).Resources.Single(resource => resource.Name == "istio-ingressgateway");
            var origin = (await PlannedAsync()).Resources.Single(resource => resource.Type == Origin && resource.Name == cell.Name);

            const string Annotation = "values.service.annotations.service~beta~kubernetes~io/azure-pls";
            Assert.Equal(
                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/"
                + $"{gateway.At($"{Annotation}-resource-group")}/providers/Microsoft.Network/privateLinkServices/{gateway.At($"{Annotation}-name")}",
                (string?)origin.At("sharedPrivateLinkResource.privateLink.id"));
            Assert.Equal(cell.Region, (string?)origin.At("sharedPrivateLinkResource.privateLinkLocation"));
        }
    }

    [Fact]
    public async Task The_entry_asks_no_other_stack_for_anything() =>
        Assert.DoesNotContain(await StatesAsync(), state => state.Type == "pulumi:pulumi:StackReference");

    [Fact]
    public async Task Every_host_is_behind_the_firewall()
    {
        var states = await StatesAsync();

        Assert.Equal(
            states.Where(state => state.Type == Domain).Select(state => state.Urn).Order(StringComparer.Ordinal),
            Assert.Single(states, state => state.Type == "azure-native:cdn:SecurityPolicy").PropertyDependencies["parameters"]
                .Where(urn => urn.Contains(Domain, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(nameof(FirewallMode.Prevention), "prevention")]
    [InlineData(nameof(FirewallMode.Detection), "detection")]
    public async Task The_firewall_stops_or_tells_as_the_stack_says(string mode, string setting) => Assert.Equal(
        mode,
        (string?)(await PlannedAsync(("entry", Configurations.Merge(Previews.Section("prod-global", "entry"), $$"""{"firewall":"{{setting}}"}"""))))
            .Resources.Single(resource => resource.Type == "azure-native:frontdoor:Policy").At("policySettings.mode"));

    [Fact]
    public async Task Requests_go_on_encrypted_and_are_kept_nowhere()
    {
        var planned = await PlannedAsync();

        Assert.All(planned.Resources.Where(resource => resource.Type == Route), route => Assert.Equal(
            ("HttpsOnly", "Enabled", null),
            ((string?)route.At("forwardingProtocol"), (string?)route.At("httpsRedirect"), (string?)route.At("cacheConfiguration"))));
        Assert.All(
            planned.Resources.Where(resource => resource.Type == Domain), domain => Assert.Equal("TLS12", (string?)domain.At("tlsSettings.minimumTlsVersion")));
    }

    [Fact]
    public async Task Who_asked_and_what_was_stopped_is_logged_for_a_year()
    {
        var planned = await PlannedAsync();

        Assert.Equal(
            ["FrontDoorAccessLog", "FrontDoorWebApplicationFirewallLog"],
            planned.Resources.Single(resource => resource.Type == "azure-native:monitor:DiagnosticSetting").At("logs")!.AsArray()
                .Select(log => (string)log!["category"]!));
        Assert.Equal(365, (int)planned.Resources.Single(resource => resource.Type == "azure-native:operationalinsights:Workspace").At("retentionInDays")!);
    }

    [Fact]
    public async Task Its_outputs_say_which_cell_a_tenant_has_and_which_records_its_host_needs()
    {
        var outputs = (await PlannedAsync()).Plan.Outputs;

        Assert.Equal(new PropertyValue.Text("weu"), Map(Map(outputs["tenants"])["NED-001"])["cell"]);
        Assert.Equal(
            TenantCatalogue.All.Select(tenant => $"{tenant.Id.ToLowerInvariant()}.api.payments.example.com")
                .SelectMany(host => new[] { host, $"_dnsauth.{host}" }).Order(StringComparer.Ordinal),
            Map(outputs["records"]).Fields.Keys.Order(StringComparer.Ordinal));
    }

    private static PropertyValue.Map Map(PropertyValue? value) => Assert.IsType<PropertyValue.Map>(value);

    private static Task<PlannedObjects> PlannedAsync(params (string Section, string Json)[] sections) => PlannedObjects.OfStackAsync("prod-global", sections);

    private static async Task<IReadOnlyList<ResourceState>> StatesAsync() => [.. (await PlannedAsync()).Plan.Steps.Select(step => step.State)];

    /// <summary>Hosts of the origins that a host leads to: by its routes, and the groups that those name.</summary>
    private static async Task<IEnumerable<string>> OriginsOfAsync(string host)
    {
        var (planned, states) = (await PlannedAsync(), await StatesAsync());
        var groups = states.Where(state => state.Type == Route && Names(state, "customDomains", Domain).Contains(host))
            .SelectMany(route => Names(route, "originGroup", OriginGroup)).ToList();
        return states.Where(state => state.Type == Origin && Names(state, "originGroupName", OriginGroup).Intersect(groups).Any())
            .Select(origin => (string)planned.Resources.Single(resource => resource.Urn == origin.Urn).At("hostName")!);
    }

    /// <summary>Names of the resources of a type that an input comes from.</summary>
    private static IEnumerable<string> Names(ResourceState state, string input, string type) => state.PropertyDependencies[input]
        .Where(urn => urn.Split("::")[2].Split('$')[^1] == type).Select(urn => urn.Split("::")[^1]);

    private static IEnumerable<ResourceState> Needed(ResourceState state, IReadOnlyList<ResourceState> all) =>
        all.Where(other => state.Dependencies.Contains(other.Urn));
}
