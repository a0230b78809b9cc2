using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Cells;

namespace Payments.Infra.Stacks.Tests.Cells;

/// <summary>Cells of the tests' own: those of the shipped catalogue change nothing here.</summary>
internal static class CellCases
{
    /// <summary>A cell in western Europe.</summary>
    public static Cell West(params ImmutableArray<string> tenants) =>
        new() { Name = "west", Stack = "test", Region = "westeurope", Host = "api.example.com", Tenants = tenants };

    /// <summary>A cell in northern Europe.</summary>
    public static Cell North(params ImmutableArray<string> tenants) =>
        new() { Name = "north", Stack = "north", Region = "northeurope", Host = "north.example.com", Tenants = tenants };

    /// <summary>The services of the tests with some cells and the tenants <c>A</c>, <c>B</c> and <c>C</c>.</summary>
    public static PlatformCatalogue With(params ImmutableArray<Cell> cells) => new(
        Configurations.Catalogue.Services,
        [new() { Id = "A", Tier = TenantTier.Premium, DedicatedPool = "high-capacity" }, new() { Id = "B" }, new() { Id = "C" }])
    {
        Cells = cells,
    };
}
