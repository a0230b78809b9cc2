using System.Globalization;
using System.Text.RegularExpressions;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Cells;

/// <summary>Checks that each tenant has one cell, and each cell some tenants and a place of its own.</summary>
internal static partial class CellAssignment
{
    /// <summary>Where the cells are written down.</summary>
    internal const string Source = "stacks/CellCatalogue.cs";

    /// <summary>Refuses cells that do not fit each other or the tenants.</summary>
    /// <param name="catalogue">Cells and tenants.</param>
    /// <exception cref="SettingsException">They do not; the message says everything that is wrong.</exception>
    public static void Check(PlatformCatalogue catalogue)
    {
        var problems = Problems(catalogue.Cells, catalogue.Tenants).ToList();
        if (problems.Count > 0)
        {
            var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
            throw new SettingsException($"{Source} has {count}:\n{string.Join("\n", problems.Select(problem => $"  {problem}"))}");
        }
    }

    /// <summary>What is wrong, each with the remedy.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="tenants">The tenants of all of them.</param>
    internal static IEnumerable<string> Problems(ImmutableArray<Cell> cells, ImmutableArray<Tenant> tenants) =>
        cells.SelectMany(OfOne).Concat(Twice(cells)).Concat(Alike(tenants)).Concat(Strangers(cells, tenants))
            .Concat(tenants.SelectMany(tenant => OfTenant(tenant.Id, cells)));

    private static IEnumerable<string> OfOne(Cell cell)
    {
        if (!Name().IsMatch(cell.Name))
        {
            yield return $"the cell '{cell.Name}' has a name that is not allowed; expected 2 to 20 lower-case letters and digits, such as weu";
        }

        if (!AzureRegion.Names.Contains(cell.Region))
        {
            yield return $"the cell '{cell.Name}' is in '{cell.Region}', which is no region of Azure that the platform can use; expected one such as "
                + "westeurope";
        }

        if (!cell.Held.Any())
        {
            yield return $"the cell '{cell.Name}' has no tenants; give it one, or remove the cell";
        }

        if (cell.Held.Count() > cell.Capacity)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"the cell '{cell.Name}' has {cell.Held.Count()} tenants, and room for {cell.Capacity}; make another cell, or raise its Capacity");
        }

        foreach (var tenant in cell.Held.GroupBy(tenant => tenant, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"the cell '{cell.Name}' names the tenant '{tenant.Key}' twice; it is served here or moving, so keep one of them";
        }
    }

    /// <summary>Names, stacks and hosts are each of one cell.</summary>
    private static IEnumerable<string> Twice(ImmutableArray<Cell> cells) =>
        new (string What, Func<Cell, string> Of)[] { ("name", cell => cell.Name), ("stack", cell => cell.Stack), ("host", cell => cell.Host) }
            .SelectMany(key => cells.GroupBy(key.Of, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group =>
                $"two cells have the {key.What} '{group.Key}'; give each its own, or remove one"));

    /// <summary>Pools may be called alike in two cells; ids may not, as hosts have no capital letters.</summary>
    private static IEnumerable<string> Alike(ImmutableArray<Tenant> tenants) => tenants.Select(tenant => tenant.Id)
        .GroupBy(id => id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
        .Select(group => $"two tenants have the id '{group.Key}'; give each its own, or remove one");

    private static IEnumerable<string> Strangers(ImmutableArray<Cell> cells, ImmutableArray<Tenant> tenants) =>
        from cell in cells
        from tenant in cell.Held
        where tenants.All(known => known.Id != tenant)
        let nearest = Preview.Nearest.To(tenant, tenants.Select(known => known.Id))
        select $"the cell '{cell.Name}' has the tenant '{tenant}', whom stacks/TenantCatalogue.cs does not name; "
            + (nearest is null ? "add the tenant there, or remove it here" : $"did you mean '{nearest}'?");

    private static IEnumerable<string> OfTenant(string tenant, ImmutableArray<Cell> cells)
    {
        var serving = cells.Where(cell => cell.Tenants.Contains(tenant)).Select(cell => cell.Name).Distinct(StringComparer.Ordinal).ToList();
        var moving = cells.Where(cell => cell.Moving.Contains(tenant)).Select(cell => cell.Name).Distinct(StringComparer.Ordinal).ToList();
        if (serving.Count > 1)
        {
            yield return $"the tenant '{tenant}' is in the cells {Join(serving)}; it has one, and while it moves the other one names it under Moving";
        }

        if (serving.Count == 0 && moving.Count == 0)
        {
            yield return $"the tenant '{tenant}' is in no cell; add it to one of {Join(cells.Select(cell => cell.Name))}";
        }

        if (serving.Count <= 1 && serving.Union(moving).Count() > 2)
        {
            yield return $"the tenant '{tenant}' is moving between the cells {Join(serving.Union(moving))}; it moves from one to another, so let one of them "
                + "go";
        }
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    [GeneratedRegex("^[a-z][a-z0-9]{1,19}$")]
    private static partial Regex Name();
}
