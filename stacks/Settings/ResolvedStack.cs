using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Cells;
using Payments.Infra.Stacks.Settings.Data;
using Payments.Infra.Stacks.Settings.Delivery;
using Payments.Infra.Stacks.Settings.Entry;
using Payments.Infra.Stacks.Settings.Faults;
using Payments.Infra.Stacks.Settings.Mesh;
using Payments.Infra.Stacks.Settings.Observability;
using Payments.Infra.Stacks.Settings.Services;
using Payments.Infra.Stacks.Settings.Support;
using Payments.Infra.Stacks.Settings.Tenants;

namespace Payments.Infra.Stacks.Settings;

/// <summary>A fully resolved and validated stack.</summary>
/// <param name="Settings">Its configuration.</param>
/// <param name="Services">The services as it runs them, and its tenants.</param>
internal sealed record ResolvedStack(PaymentsSettings Settings, StackServices Services)
{
    private static readonly ImmutableArray<ISectionRules> Rules =
    [
        new ServiceRules(), new TenantRules(), new FaultRules(), new AzureRules(), new MeshRules(), new DataRules(), new ObservabilityRules(),
        new DeliveryRules(), new SupportRules(), new CellRules(),
    ];

    /// <summary>The cell that it is; null for one with all tenants.</summary>
    public Cell? Cell { get; init; }

    /// <summary>Reads and checks a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="catalogue">The services and tenants that it is about.</param>
    /// <exception cref="SettingsException">Something is wrong with it; the message says everything that is.</exception>
    public static ResolvedStack Load(StackConfiguration configuration, PlatformCatalogue catalogue)
    {
        if (ResolvedEntry.IsEntry(configuration))
        {
            throw new SettingsException(
                $"{configuration.FileName} is that of an entry in front of cells, and nothing runs there; name the stack of a cell: "
                + string.Join(", ", catalogue.Cells.Select(cell => cell.Stack).Order(StringComparer.Ordinal)));
        }

        var problems = new ProblemList(configuration.FileName);
        var context = new StackContext(configuration.Stack, SectionBinder.Bind<PaymentsSettings>(configuration, problems), catalogue);
        if (context.Cell is not null)
        {
            CellAssignment.Check(catalogue);
        }

        foreach (var problem in Rules.SelectMany(rules => rules.Problems(context)))
        {
            problems.Add(problem);
        }

        problems.ThrowIfAny();
        return new ResolvedStack(IngressDefaults.Fill(context.Settings), context.Running()) { Cell = context.Cell };
    }
}
