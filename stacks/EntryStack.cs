using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Entry;
using Payments.Infra.Stacks.Platform;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Entry;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>The global entry in front of the cells: all that they share. It asks no cell for anything, so that it can be changed while one is down.</summary>
public sealed class EntryStack : Stack
{
    /// <summary>Declares the entry as the stack's configuration and the cells say.</summary>
    /// <exception cref="RunException">The configuration or a cell is wrong; nothing has been registered.</exception>
    public EntryStack()
        : this(ResolvedEntry.Load(StackConfiguration.FromEnvironment(), PaymentsStack.Catalogue))
    {
        // The settings are read before the base class registers the stack: a wrong file registers nothing.
    }

    private EntryStack(ResolvedEntry entry)
    {
        var settings = entry.Settings;
        Placeholders.Check(settings);
        var environment = new AzureEnvironment("azure", new AzureEnvironmentArgs
        {
            Subscription = settings.Subscription,
            Tenant = settings.Tenant,
            Names = entry.Names,
            Tags = new ResourceTags(settings.Owner, entry.Names.Environment, settings.CostCenter) { Classification = AzureBaseline.Regulated.Classification },
            Baseline = AzureBaseline.Regulated with { RetentionDays = settings.RetentionDays },
        });
        var frontDoor = new FrontDoor(
            "front-door",
            new FrontDoorArgs
            {
                Environment = environment,
                Firewall = settings.Firewall,
                Hosts = EntryRoutes.HostsOf(entry),
                Cells = EntryRoutes.CellsOf(entry),
            },
            new ComponentResourceOptions { Provider = environment.Provider });
        FrontDoorId = frontDoor.Id;
        Tenants = Output.Create(EntryOutputs.TenantsOf(entry));
        Records = Output.Create(EntryOutputs.RecordsOf(frontDoor));
        Approvals = Output.Create(EntryOutputs.ApprovalsOf(entry));
    }

    /// <summary>Its id: <c>payments:mesh.ingress.frontDoor</c> of each cell, whose gateway then refuses what did not come through it.</summary>
    [Output("frontDoorId")]
    public Output<string> FrontDoorId { get; private set; }

    /// <summary>For each tenant the <c>host</c> that it asks, and the <c>cell</c> that answers; no cell while it moves.</summary>
    [Output("tenants")]
    public Output<ImmutableSortedDictionary<string, ImmutableDictionary<string, string>>> Tenants { get; private set; }

    /// <summary>For each name the record that must be in the domain's DNS, such as <c>CNAME …</c>.</summary>
    [Output("records")]
    public Output<ImmutableSortedDictionary<string, Output<string>>> Records { get; private set; }

    /// <summary>For each cell the commands that show and approve the front door's connection to it.</summary>
    [Output("approvals")]
    public Output<ImmutableSortedDictionary<string, ImmutableDictionary<string, string>>> Approvals { get; private set; }
}
