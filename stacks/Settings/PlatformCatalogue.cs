using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What is known without any configuration: the services and tenants in code.</summary>
/// <param name="Services">The services, in the order in which the program declares them.</param>
/// <param name="Tenants">The tenants of stacks that name none of their own.</param>
internal sealed record PlatformCatalogue(ImmutableArray<ServiceDefinition> Services, ImmutableArray<Tenant> Tenants);
