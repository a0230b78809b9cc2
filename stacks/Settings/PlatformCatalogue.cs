using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Cells;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What is known without any configuration: the services, tenants and cells in code.</summary>
/// <param name="Services">The services, in the order in which the program declares them.</param>
/// <param name="Tenants">The tenants of stacks that name none of their own.</param>
internal sealed record PlatformCatalogue(ImmutableArray<ServiceDefinition> Services, ImmutableArray<Tenant> Tenants)
{
    /// <summary>The cells. Default none: every stack is a platform by itself.</summary>
    public ImmutableArray<Cell> Cells { get; init; } = [];
}
