using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Cells;
using static Payments.Infra.Stacks.Tests.Cells.CellCases;

namespace Payments.Infra.Stacks.Tests.Cells;

/// <summary>Each tenant has one cell, and each cell tenants and a place of its own.</summary>
public sealed class CellAssignmentTests
{
    [Fact]
    public void Cells_that_share_no_tenant_and_leave_none_out_are_right() => Assert.Empty(ProblemsOf(West("A", "B"), North("C")));

    [Fact]
    public void A_tenant_that_moves_is_in_the_other_cell_too() => Assert.Empty(ProblemsOf(West("A", "B"), North("C") with { Moving = ["B"] }));

    [Fact]
    public void A_tenant_whom_nobody_serves_while_it_moves_is_right() =>
        Assert.Empty(ProblemsOf(West("A") with { Moving = ["B"] }, North("C") with { Moving = ["B"] }));

    [Fact]
    public void A_cell_without_tenants_is_refused() =>
        Assert.Equal(["the cell 'north' has no tenants; give it one, or remove the cell"], ProblemsOf(West("A", "B", "C"), North()));

    [Fact]
    public void A_tenant_in_two_cells_is_refused() => Assert.Equal(
        ["the tenant 'B' is in the cells 'west', 'north'; it has one, and while it moves the other one names it under Moving"],
        ProblemsOf(West("A", "B"), North("B", "C")));

    [Fact]
    public void A_tenant_in_no_cell_is_refused() =>
        Assert.Equal(["the tenant 'C' is in no cell; add it to one of 'west', 'north'"], ProblemsOf(West("A"), North("B")));

    [Fact]
    public void A_tenant_that_nobody_knows_is_refused_with_the_one_that_was_meant() => Assert.Equal(
        ["the cell 'west' has the tenant 'STD-01', whom stacks/TenantCatalogue.cs does not name; did you mean 'STD-001'?"],
        CellAssignment.Problems([West("STD-01", "STD-001")], [new() { Id = "STD-001" }]));

    [Fact]
    public void Two_tenants_whose_hosts_would_be_one_are_refused() => Assert.Equal(
        ["two tenants have the id 'a-1'; give each its own, or remove one"],
        CellAssignment.Problems([West("a-1"), North("A-1")], [new() { Id = "a-1" }, new() { Id = "A-1" }]));

    [Fact]
    public void A_tenant_that_is_served_and_moving_in_one_cell_is_refused() => Assert.Equal(
        ["the cell 'north' names the tenant 'C' twice; it is served here or moving, so keep one of them"],
        ProblemsOf(West("A", "B"), North("C") with { Moving = ["C"] }));

    [Fact]
    public void A_tenant_that_moves_between_three_cells_is_refused() => Assert.Equal(
        ["the tenant 'C' is moving between the cells 'east', 'west', 'north'; it moves from one to another, so let one of them go"],
        ProblemsOf(
            West("A") with { Moving = ["C"] },
            North("B") with { Moving = ["C"] },
            West("C") with { Name = "east", Stack = "east", Host = "east.example.com" }));

    [Theory]
    [InlineData("West", "the cell 'West' has a name that is not allowed; expected 2 to 20 lower-case letters and digits, such as weu")]
    [InlineData("w", "the cell 'w' has a name that is not allowed; expected 2 to 20 lower-case letters and digits, such as weu")]
    public void A_name_that_no_label_takes_is_refused(string name, string problem) =>
        Assert.Equal([problem], ProblemsOf(West("A", "B", "C") with { Name = name }));

    [Fact]
    public void A_region_that_is_none_is_refused() => Assert.Equal(
        ["the cell 'west' is in 'westeuropa', which is no region of Azure that the platform can use; expected one such as westeurope"],
        ProblemsOf(West("A", "B", "C") with { Region = "westeuropa" }));

    [Fact]
    public void More_tenants_than_a_cell_has_room_for_are_refused() => Assert.Equal(
        ["the cell 'west' has 3 tenants, and room for 2; make another cell, or raise its Capacity"], ProblemsOf(West("A", "B", "C") with { Capacity = 2 }));

    [Fact]
    public void Two_cells_with_one_name_are_refused() =>
        Assert.Equal(["two cells have the name 'west'; give each its own, or remove one"], ProblemsOf(West("A", "B"), North("C") with { Name = "west" }));

    [Fact]
    public void Two_cells_with_one_stack_are_refused() =>
        Assert.Equal(["two cells have the stack 'test'; give each its own, or remove one"], ProblemsOf(West("A", "B"), North("C") with { Stack = "test" }));

    [Fact]
    public void Two_cells_with_one_host_are_refused() => Assert.Equal(
        ["two cells have the host 'api.example.com'; give each its own, or remove one"],
        ProblemsOf(West("A", "B"), North("C") with { Host = "api.example.com" }));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_with_its_place() => Assert.Equal(
        """
        stacks/CellCatalogue.cs has 2 problems:
          the cell 'north' has no tenants; give it one, or remove the cell
          the tenant 'C' is in no cell; add it to one of 'west', 'north'
        """.ReplaceLineEndings("\n"),
        Assert.Throws<SettingsException>(() => CellAssignment.Check(With(West("A", "B"), North()))).Message);

    [Fact]
    public void The_cells_of_the_repository_are_right() => CellAssignment.Check(PaymentsStack.Catalogue);

    private static IEnumerable<string> ProblemsOf(params ImmutableArray<Cell> cells) => CellAssignment.Problems(cells, With().Tenants);
}
