namespace Payments.Infra.Components.Data;

/// <summary>Where managed services go in Azure, and where passwords and backups are kept.</summary>
public sealed record AzurePlacement
{
    /// <summary>Provider of the resources; null for the default one.</summary>
    public ProviderResource? Provider { get; init; }

    /// <summary>Name of the resource group.</summary>
    public required Output<string> ResourceGroup { get; init; }

    /// <summary>Region, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Availability zones in use, such as 1, 2 and 3.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>Whether the region has a pair, to which backups can be copied. Default true.</summary>
    public bool HasPair { get; init; } = true;

    /// <summary>Id of the Entra tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Where identities get their tokens. Default Entra in Azure's public cloud.</summary>
    public TokenEndpoint Tokens { get; init; } = TokenEndpoint.Entra;

    /// <summary>Addresses of private endpoints, such as <c>10.240.16.64/26</c>.</summary>
    public required string EndpointAddresses { get; init; }

    /// <summary>Id of the subnet that is delegated to PostgreSQL; null where none is in use, or without private connections.</summary>
    public Output<string>? PostgresSubnetId { get; init; }

    /// <summary>Addresses of that subnet.</summary>
    public required string PostgresAddresses { get; init; }

    /// <summary>Id of the private DNS zone of PostgreSQL servers; null without private connections.</summary>
    public Output<string>? PostgresZoneId { get; init; }

    /// <summary>The key vault; null where passwords stay in the cluster.</summary>
    public VaultAccess? Vault { get; init; }

    /// <summary>Client id of the identity that writes backups, as the ServiceAccount of the PostgreSQL cluster; null where there are none.</summary>
    public Output<string>? BackupWriter { get; init; }

    /// <summary>Container of backups, such as <c>https://account.blob.core.windows.net/postgres</c>; null where there are none.</summary>
    public Output<string>? BackupContainer { get; init; }

    /// <summary>Options of a resource of Azure.</summary>
    /// <param name="options">Options of the component's resources.</param>
    internal CustomResourceOptions With(CustomResourceOptions options) =>
        Provider is null ? options : CustomResourceOptions.Merge(options, new CustomResourceOptions { Provider = Provider });

    /// <summary>Endpoint of a managed service, at an address of the network. The mesh knows it by a ServiceEntry in the services' namespace.</summary>
    /// <param name="host">Host name.</param>
    /// <param name="port">Port.</param>
    /// <param name="addresses">Addresses that it may have.</param>
    internal static StoreEndpoint Endpoint(Output<string> host, int port, string addresses) =>
        new() { Host = host, Port = port, MeshHosts = ImmutableArray.Create(host.Apply(name => $"./{name}")), Addresses = Output.Create(addresses) };
}
