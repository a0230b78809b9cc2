using System.Collections.Immutable;
using Pulumi;

namespace Payments.Infra.Components.Data;

/// <summary>What the data tier needs of Azure: where managed services go, and who may do what.</summary>
public sealed record AzureSite
{
    /// <summary>Provider of Azure's resources; null for the default one.</summary>
    public ProviderResource? Provider { get; init; }

    /// <summary>Name of the resource group.</summary>
    public required Output<string> ResourceGroup { get; init; }

    /// <summary>Region, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Availability zones of the region, such as 1, 2 and 3.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>Id of the Entra tenant.</summary>
    public required Output<string> Tenant { get; init; }

    /// <summary>Tags of every resource.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Names of the resources that all of Azure shares, by what they are: <c>psql</c>, <c>amr</c>, <c>evhns</c>.</summary>
    public required Func<string, Output<string>> GlobalName { get; init; }

    /// <summary>Id of the subnet for private endpoints.</summary>
    public required Output<string> EndpointSubnetId { get; init; }

    /// <summary>Addresses of that subnet, such as <c>10.20.4.0/24</c>.</summary>
    public required Output<string> EndpointAddresses { get; init; }

    /// <summary>Id of the subnet delegated to PostgreSQL.</summary>
    public required Output<string> PostgresSubnetId { get; init; }

    /// <summary>Addresses of that subnet.</summary>
    public required Output<string> PostgresAddresses { get; init; }

    /// <summary>Ids of private DNS zones, by their names, such as <c>privatelink.redis.azure.net</c>.</summary>
    public required Func<string, Output<string>> PrivateZoneId { get; init; }

    /// <summary>Name of the key vault.</summary>
    public required Output<string> KeyVaultName { get; init; }

    /// <summary>Id of the Log Analytics workspace that gets the services' logs.</summary>
    public required Output<string> WorkspaceId { get; init; }

    /// <summary>Identity of a service's pods, by the service's name.</summary>
    public required Func<string, AzureIdentity> Identity { get; init; }

    /// <summary>Identity that reads the key vault.</summary>
    public required AzureIdentity SecretReader { get; init; }

    /// <summary>Identity that writes backups.</summary>
    public required AzureIdentity BackupWriter { get; init; }

    /// <summary>Container for backups, such as <c>https://account.blob.core.windows.net/postgres</c>.</summary>
    public required Output<string> BackupContainer { get; init; }

    /// <summary>Options of a resource of Azure: those of the component, with the provider.</summary>
    /// <param name="child">Options of the component's children.</param>
    internal CustomResourceOptions Child(CustomResourceOptions child) =>
        Provider is null ? child : CustomResourceOptions.Merge(child, new CustomResourceOptions { Provider = Provider });
}
