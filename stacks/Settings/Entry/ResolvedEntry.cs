using System.Globalization;
using Payments.Infra.Components.Azure;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Cells;

namespace Payments.Infra.Stacks.Settings.Entry;

/// <summary>A fully resolved and validated stack of the entry.</summary>
/// <param name="Settings">Its configuration.</param>
/// <param name="Names">Names of its resources.</param>
/// <param name="Cells">The cells, sorted by their names.</param>
internal sealed record ResolvedEntry(EntrySettings Settings, ResourceNames Names, ImmutableArray<Cell> Cells)
{
    private const string Section = "entry";

    /// <summary>Whether a configuration is that of an entry.</summary>
    /// <param name="configuration">The configuration.</param>
    public static bool IsEntry(StackConfiguration configuration) => configuration.Values.ContainsKey(Section);

    /// <summary>Reads and checks a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="catalogue">Cells and tenants.</param>
    /// <exception cref="SettingsException">Something is wrong with it, or with the cells; the message says everything that is.</exception>
    public static ResolvedEntry Load(StackConfiguration configuration, PlatformCatalogue catalogue)
    {
        var problems = new ProblemList(configuration.FileName);
        var (section, others) = EntrySections.Split(configuration);
        var settings = SectionBinder.Bind<EntryStackSettings>(section, problems).Entry;
        var names = settings.NamesOf(StackConfiguration.Namespace, configuration.Stack);
        var own = EntryRules.Problems(settings, names, catalogue).Select(problem => problem with { Path = $"{Section}.{problem.Path}" });
        foreach (var problem in others.Concat(own))
        {
            problems.Add(problem);
        }

        problems.ThrowIfAny();
        CellAssignment.Check(catalogue);
        return new ResolvedEntry(settings, names, [.. catalogue.Cells.OrderBy(cell => cell.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Host of a tenant.</summary>
    /// <param name="tenant">Id of the tenant.</param>
    public string HostOf(string tenant) => TenantHost.Of(tenant, Settings.Domain);

    /// <summary>Names of a cell's resources, as its own stack has them.</summary>
    /// <param name="cell">The cell.</param>
    public ResourceNames NamesOf(Cell cell) =>
        new(Names.Project, cell.ShortName.Length > 0 ? cell.ShortName : cell.Stack, AzureRegion.Parse(cell.Region, CultureInfo.InvariantCulture));

    /// <summary>Id of a cell's subscription.</summary>
    /// <param name="cell">The cell.</param>
    public string SubscriptionOf(Cell cell) => Settings.CellSubscriptions.GetValueOrDefault(cell.Name, Settings.Subscription);
}
