using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Cells;
using Payments.Infra.Stacks.Settings.Services;

namespace Payments.Infra.Stacks.Settings;

/// <summary>The configuration and the catalogue as rules see them: each value has been checked, the combination has not.</summary>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Settings">Its configuration.</param>
/// <param name="Catalogue">The catalogue.</param>
internal sealed record StackContext(string Stack, PaymentsSettings Settings, PlatformCatalogue Catalogue)
{
    /// <summary>Name of the stack on one's own machine.</summary>
    public const string Local = "local";

    /// <summary>Whether it is that one.</summary>
    public bool IsLocal => Stack == Local;

    /// <summary>The cell that the stack is; null for one with all tenants.</summary>
    public Cell? Cell => Catalogue.Cells.FirstOrDefault(cell => cell.Stack == Stack);

    /// <summary>The tenants of the stack: of a cell its own alone.</summary>
    public ImmutableArray<Tenant> Tenants =>
        Cell is { } cell ? [.. Catalogue.Tenants.Where(cell.Holds)] : Settings.Tenants.IsDefault ? Catalogue.Tenants : Settings.Tenants;

    /// <summary>The services as the stack has them.</summary>
    public ImmutableArray<ServiceDefinition> Services { get; } =
        [.. Catalogue.Services.Select(service => SettingsOf(Settings, service.Name).Over(service, Catalogue.Services))];

    /// <summary>The services as the stack runs them. Requires a release for each.</summary>
    public StackServices Running() => new(
        Services.Select(service =>
        {
            var own = SettingsOf(Settings, service.Name);
            return new RunningService(service, Settings.Releases[service.Name])
            {
                Replicas = own.Replicas,
                Resources = own.Resources,
                IsAutomated = Settings.Delivery.Rollouts?.Services.Contains(service.Name) ?? false,
            };
        }),
        new TenantList(Tenants));

    private static ServiceSettings SettingsOf(PaymentsSettings settings, string service) =>
        settings.Services.GetValueOrDefault(service) ?? new ServiceSettings(settings.ServiceDefaults);
}
