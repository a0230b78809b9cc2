using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What the program knows without any configuration.</summary>
/// <param name="Services">The services, in the order in which the program declares them.</param>
/// <param name="Tenants">The tenants of stacks that name none of their own.</param>
internal sealed record PlatformCatalogue(ImmutableArray<ServiceDefinition> Services, ImmutableArray<Tenant> Tenants);
