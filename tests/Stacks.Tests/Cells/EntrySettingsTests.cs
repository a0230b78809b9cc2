using Payments.Infra.Stacks.Platform;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Entry;
using static Payments.Infra.Stacks.Tests.Cells.CellCases;

namespace Payments.Infra.Stacks.Tests.Cells;

/// <summary>What a stack of an entry says, and where it leads.</summary>
public sealed class EntrySettingsTests
{
    private const string Least = """
        {"subscription":"11111111-1111-1111-1111-111111111111","tenant":"22222222-2222-2222-2222-222222222222","region":"westeurope","domain":"api.example.com"}
        """;

    private static readonly PlatformCatalogue Two = With(West("A", "B"), North("C"));

    [Fact]
    public void A_tenants_host_leads_to_its_cell_and_to_no_other() => Assert.Equal(
        [("north", "c.api.example.com"), ("west", "a.api.example.com b.api.example.com")], RoutesOf(Load(Two)));

    [Fact]
    public void A_tenant_that_arrives_is_sent_to_the_cell_that_it_comes_from() => Assert.Equal(
        [("north", "c.api.example.com"), ("west", "a.api.example.com b.api.example.com")],
        RoutesOf(Load(With(West("A", "B"), North("C") with { Moving = ["B"] }))));

    [Fact]
    public void A_tenant_whom_nobody_serves_leads_nowhere_and_keeps_its_host()
    {
        var entry = Load(With(West("A") with { Moving = ["B"] }, North("C") with { Moving = ["B"] }));

        Assert.Equal([("north", "c.api.example.com"), ("west", "a.api.example.com")], RoutesOf(entry));
        Assert.Equal(["a.api.example.com", "b.api.example.com", "c.api.example.com"], EntryRoutes.HostsOf(entry).AsEnumerable());
        Assert.Equal("none: it moves", EntryOutputs.TenantsOf(entry)["B"]["cell"]);
    }

    [Fact]
    public void A_cells_private_link_is_found_in_its_subscription_by_the_names_of_its_own_stack()
    {
        var entry = Load(Two, """{"cellSubscriptions":{"north":"33333333-3333-3333-3333-333333333333"}}""");

        Assert.Equal(
            "/subscriptions/33333333-3333-3333-3333-333333333333/resourceGroups/rg-network-payments-north-northeurope/providers/Microsoft.Network/"
            + "privateLinkServices/pls-gateway-payments-north-northeurope",
            GatewayLink.IdOf(entry.NamesOf(entry.Cells[0]), entry.SubscriptionOf(entry.Cells[0])));
    }

    [Theory]
    [InlineData("""{"subscription":"00000000-0000-0000-0000-000000000000"}""", "subscription")]
    [InlineData("""{"tenant":"00000000-0000-0000-0000-000000000000"}""", "tenant")]
    [InlineData("""{"cellSubscriptions":{"west":"00000000-0000-0000-0000-000000000000"}}""", "cellSubscriptions.west")]
    public void An_id_of_nobody_is_found(string entry, string key) => Assert.Equal(
        [$"payments:entry.{key}: 00000000-0000-0000-0000-000000000000 is nobody's; docs/cells.md says where yours is"],
        Placeholders.In(Load(Two, entry).Settings));

    [Fact]
    public void Ids_of_ones_own_are_left_alone() => Assert.Empty(Placeholders.In(Load(Two).Settings));

    [Fact]
    public void An_empty_section_of_a_platform_says_nothing() => Load(Two, sections: ("data", "{}"));

    [Fact]
    public void A_section_of_a_platform_is_refused() => Assert.Equal(
        ["payments:mesh: an entry leads to cells, and has none of what runs in them; remove the section, or say it in the files of the cells"],
        Configurations.ProblemsOf(() => Load(Two, sections: ("mesh", """{"istio":{}}"""))));

    [Theory]
    [InlineData("""{"domain":"API"}""", "domain: \"API\" is not allowed; expected a domain such as api.payments.example.com")]
    [InlineData(
        """{"subscription":"mine"}""", "subscription: \"mine\" is not allowed; expected the id of a subscription; 'az account show --query id' prints it")]
    [InlineData(
        """{"domian":"a.b"}""",
        "domian: there is no key 'domian'; did you mean 'domain'? Allowed: cellSubscriptions, costCenter, domain, firewall, owner, region, retentionDays, "
            + "shortName, subscription, tenant")]
    [InlineData(
        """{"cellSubscriptions":{"nord":"11111111-1111-1111-1111-111111111111"}}""",
        "cellSubscriptions.nord: there is no key 'nord'; did you mean 'north'? Allowed: north, west")]
    [InlineData(
        """{"cellSubscriptions":{"north":"x"}}""",
        "cellSubscriptions.north: \"x\" is not allowed; expected the id of a subscription; 'az account show --query id' prints it")]
    [InlineData(
        """{"shortName":"a-name-that-is-too-long"}""",
        "shortName: the endpoint would be called 'fde-payments-a-name-that-is-too-long-westeurope' with 47 characters; at most 46 are allowed; set shortName "
            + "to something shorter")]
    public void What_is_wrong_is_told_with_its_place(string entry, string problem) =>
        Assert.Equal([$"payments:entry.{problem}"], Configurations.ProblemsOf(() => Load(Two, entry)));

    [Fact]
    public void A_tenant_whose_id_is_no_part_of_a_host_is_refused() => Assert.Equal(
        ["payments:entry.domain: 'A_1', 'B.2': no part of a host's name, which has letters, digits and '-' alone; give the tenant another id"],
        Configurations.ProblemsOf(() => Load(new PlatformCatalogue([], [new() { Id = "A_1" }, new() { Id = "B.2" }]) { Cells = [West("A_1", "B.2")] })));

    [Fact]
    public void An_entry_without_cells_is_refused() => Assert.Equal(
        ["payments:entry.domain: there is no cell to lead to; add one to stacks/CellCatalogue.cs, or remove this stack"],
        Configurations.ProblemsOf(() => Load(With())));

    [Fact]
    public void A_wrong_assignment_stops_the_entry() => Assert.StartsWith(
        "stacks/CellCatalogue.cs has 1 problem:", Assert.Throws<SettingsException>(() => Load(With(West("A"), North("B")))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_asks_for_a_platform_is_told_the_stacks_of_the_cells() => Assert.Equal(
        "Pulumi.test.yaml is that of an entry in front of cells, and nothing runs there; name the stack of a cell: north, test",
        Assert.Throws<SettingsException>(() => ResolvedStack.Load(Of(Least), Two)).Message);

    private static IEnumerable<(string Cell, string Hosts)> RoutesOf(ResolvedEntry entry) =>
        EntryRoutes.CellsOf(entry).Select(cell => (cell.Name, string.Join(' ', cell.Hosts)));

    private static ResolvedEntry Load(PlatformCatalogue catalogue, string changes = "{}", params (string Key, string Value)[] sections) =>
        ResolvedEntry.Load(Of(Configurations.Merge(Least, changes), sections), catalogue);

    private static StackConfiguration Of(string entry, params (string Key, string Value)[] sections) => new(
        "test", sections.Append(("entry", entry)).ToImmutableSortedDictionary(section => section.Item1, section => section.Item2, StringComparer.Ordinal), []);
}
