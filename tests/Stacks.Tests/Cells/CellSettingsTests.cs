using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Cells;
using static Payments.Infra.Stacks.Tests.Cells.CellCases;

namespace Payments.Infra.Stacks.Tests.Cells;

/// <summary>The stack of a cell has its tenants alone, and is where the catalogue says.</summary>
public sealed class CellSettingsTests
{
    private static readonly Cell Here = West("A") with { Moving = ["B"] };

    [Fact]
    public void The_stack_of_a_cell_has_its_tenants_and_those_that_move() =>
        Assert.Equal(["A", "B"], Load(Here).Services.Tenants.All.Select(tenant => tenant.Id));

    [Fact]
    public void A_stack_that_is_no_cell_has_all_tenants() =>
        Assert.Equal(["A", "B", "C"], Load(Here with { Stack = "other" }).Services.Tenants.All.Select(tenant => tenant.Id));

    [Fact]
    public void A_wrong_assignment_stops_the_stack_of_a_cell() =>
        Assert.StartsWith("stacks/CellCatalogue.cs has 1 problem:", Assert.Throws<SettingsException>(() => Load(West("A"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_assignment_is_no_concern_of_a_stack_that_is_no_cell() => Assert.Null(Load(West("A") with { Stack = "other" }).Cell);

    [Theory]
    [InlineData("tenants", """[{"id":"A"}]""", "tenants: the tenants of the cell 'west' are those of stacks/CellCatalogue.cs; remove the section")]
    [InlineData(
        "azure",
        """{"region":"swedencentral"}""",
        "azure.region: swedencentral is not where stacks/CellCatalogue.cs has the cell 'west': westeurope; make them one")]
    [InlineData(
        "azure",
        """{"shortName":"we"}""",
        "azure.shortName: \"we\" is not what stacks/CellCatalogue.cs says of the cell 'west': \"\"; make them one, as the front door finds the private link by "
            + "it")]
    [InlineData(
        "azure",
        """{"baseline":"development","authorizedRanges":["198.51.100.0/24"]}""",
        "azure.baseline: the front door reaches the cell 'west' by a private link, which regulated alone has; remove baseline")]
    [InlineData(
        "mesh",
        """{"hosts":["other.example.com"]}""",
        "mesh.ingress.hosts: the front door asks the cell 'west' for api.example.com, which is not among them; add it, or change stacks/CellCatalogue.cs")]
    [InlineData(
        "mesh",
        """{"exposure":"public"}""",
        "mesh.ingress.exposure: the front door reaches the cell 'west' by a private link, which internal alone has; set it to internal")]
    public void A_stack_that_is_not_as_the_catalogue_says_is_refused(string section, string json, string problem) => Assert.Contains(
        $"payments:{problem}",
        Configurations.ProblemsOf(() => Load(Here, (section, section switch
        {
            "azure" => Configurations.AzureWith(json),
            "mesh" => Configurations.Mesh(json),
            _ => json,
        }))));

    [Fact]
    public void A_cluster_that_is_there_already_is_no_cell() => Assert.Contains(
        "payments:target.cluster: the cell 'west' is reached by a private link of Azure; remove cluster and context",
        Configurations.ProblemsOf(() => Load(Here, ("target", """{"cluster":"existing","context":"kind"}"""))));

    private static ResolvedStack Load(Cell cell, params (string Key, string Value)[] values) =>
        ResolvedStack.Load(Configurations.Of(values), With(cell, North("C") with { Moving = [.. cell.Moving] }));
}
