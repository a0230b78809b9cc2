using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Azure.Entry;
using Payments.Infra.Stacks.Settings.Azure;

namespace Payments.Infra.Stacks.Settings.Entry;

/// <summary>The global entry in front of the cells: an Azure Front Door that leads each tenant's host to its cell.</summary>
[Description("at least subscription, tenant, region and domain; docs/cells.md shows the rest")]
internal sealed record EntrySettings : SubscriptionSettings
{
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

    /// <inheritdoc cref="FirewallMode"/>
    public FirewallMode Firewall { get; init; } = FirewallMode.Prevention;

    /// <summary>Days for which the logs of front door and firewall can be searched. Default 365 (PCI DSS 10.5.1).</summary>
    [Range(30, 730)]
    public int RetentionDays { get; init; } = 365;
}
