using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Entry;

namespace Payments.Infra.Stacks.Settings.Entry;

/// <summary>The global entry in front of the cells: an Azure Front Door that leads each tenant's host to its cell.</summary>
[Description("at least subscription, tenant, region and domain; docs/cells.md shows the rest")]
internal sealed record EntrySettings
{
    private const string Guid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /// <summary>Id of the subscription of the front door. Required.</summary>
    [Required]
    [RegularExpression(Guid, ErrorMessage = "the id of a subscription; 'az account show --query id' prints it")]
    public string Subscription { get; init; } = "";

    /// <summary>Id of the Entra tenant. Required.</summary>
    [Required]
    [RegularExpression(Guid, ErrorMessage = "the id of an Entra tenant; 'az account show --query tenantId' prints it")]
    public string Tenant { get; init; } = "";

    /// <summary>Region of the resource groups and of the logs; the front door itself is everywhere. Required.</summary>
    [Required]
    public AzureRegion Region { get; init; }

    /// <summary>
    /// Domain of the tenants' hosts: with <c>api.payments.example.com</c> the tenant STD-001 has <c>std-001.api.payments.example.com</c>. Required.
    /// </summary>
    [Required]
    [RegularExpression(
        @"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
        ErrorMessage = "a domain such as api.payments.example.com")]
    public string Domain { get; init; } = "";

    /// <summary>Ids of the subscriptions of cells, by their names. Default that of the front door.</summary>
    public ImmutableSortedDictionary<string, string> CellSubscriptions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Short environment name used in resource names. Default the stack's name.</summary>
    [RegularExpression("[a-z][a-z0-9-]*[a-z0-9]", ErrorMessage = "lower-case letters, digits and '-', such as global")]
    public string ShortName { get; init; } = "";

    /// <inheritdoc cref="FirewallMode"/>
    public FirewallMode Firewall { get; init; } = FirewallMode.Prevention;

    /// <summary>Days for which the logs of front door and firewall can be searched. Default 365 (PCI DSS 10.5.1).</summary>
    [Range(30, 730)]
    public int RetentionDays { get; init; } = 365;

    /// <summary>Value of the tag for the owning team. Default payments-platform.</summary>
    [StringLength(256, MinimumLength = 1, ErrorMessage = "1 to 256 characters")]
    public string Owner { get; init; } = "payments-platform";

    /// <summary>Value of the tag for the cost center. Default payments.</summary>
    [StringLength(256, MinimumLength = 1, ErrorMessage = "1 to 256 characters")]
    public string CostCenter { get; init; } = "payments";
}
