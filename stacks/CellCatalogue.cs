using Payments.Infra.Stacks.Settings.Cells;

namespace Payments.Infra.Stacks;

/// <summary>
/// The cells, and which tenant is in which. The stack of a cell has its tenants alone; the stack with <c>payments:entry</c> leads each tenant to
/// its cell. Other stacks, such as <c>prod</c>, are no cells and have all tenants.
/// </summary>
internal static class CellCatalogue
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Cell> All =
    [
        new() { Name = "neu", Stack = "prod-neu", Region = "northeurope", Host = "neu.cells.payments.example.com", Tenants = ["STD-001"] },
        new() { Name = "weu", Stack = "prod-weu", Region = "westeurope", Host = "weu.cells.payments.example.com", Tenants = ["NED-001"] },
    ];
}
