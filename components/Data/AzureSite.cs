using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Data;

/// <summary>What the data tier needs of Azure: where managed services go, who reaches them, and what keeps passwords and backups.</summary>
public sealed record AzureSite
{
    /// <summary>Provider of Azure's resources; null for the default one.</summary>
    public ProviderResource? Provider { get; init; }

    /// <summary>Name of the resource group.</summary>
    public required Output<string> ResourceGroup { get; init; }

    /// <summary>Region, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Availability zones in use, such as 1, 2 and 3.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>Id of the Entra tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Makes the tags of a resource.</summary>
    public Func<InputMap<string>> Tags { get; init; } = () => new InputMap<string>();

    /// <summary>Makes a name that all of Azure shares, from what is named: <c>psql</c>, <c>amr</c>, <c>evhns</c>.</summary>
    public required Func<string, Output<string>> GlobalName { get; init; }

    /// <summary>Addresses of private endpoints, such as <c>10.240.16.64/26</c>.</summary>
    public required string EndpointAddresses { get; init; }

    /// <summary>Id of the subnet that is delegated to PostgreSQL; null where there are no private connections.</summary>
    public Output<string>? PostgresSubnetId { get; init; }

    /// <summary>Addresses of that subnet.</summary>
    public required string PostgresAddresses { get; init; }

    /// <summary>Id of the name zone of PostgreSQL servers; null where there are no private connections.</summary>
    public Output<string>? PostgresZoneId { get; init; }

    /// <summary>URL of the key vault.</summary>
    public required Output<string> KeyVaultUrl { get; init; }

    /// <summary>Keeps a password in the key vault, by its name.</summary>
    public required Action<string, Output<string>> Keep { get; init; }

    /// <summary>Client id of the identity that reads the key vault, as ServiceAccount <c>key-vault-reader</c>.</summary>
    public required Output<string> SecretReader { get; init; }

    /// <summary>Client id of the identity that writes backups, as the account of the PostgreSQL cluster.</summary>
    public required Output<string> BackupWriter { get; init; }

    /// <summary>Container for backups, such as <c>https://account.blob.core.windows.net/postgres</c>.</summary>
    public required Output<string> BackupContainer { get; init; }

    /// <summary>Object id of a service's identity, by the service's name.</summary>
    public required Func<string, Output<string>> PrincipalOf { get; init; }

    /// <summary>Client id of a service's identity, by the service's name.</summary>
    public required Func<string, Output<string>> ClientOf { get; init; }

    /// <summary>Gives a service a role: the service's name, what for, the role, the id of what it is on.</summary>
    public required Action<string, string, BuiltInRole, Output<string>> Grant { get; init; }

    /// <summary>Gives a managed service an address in the network: name in the program, what it is, its id, options.</summary>
    public required Action<string, PrivateService, Output<string>, CustomResourceOptions> Connect { get; init; }

    /// <summary>Sends a managed service's logs where the site's go: name in the program, its id, options, what of its logs.</summary>
    public required Action<string, Output<string>, CustomResourceOptions, string> Audit { get; init; }

    /// <summary>Keeps a resource from being deleted, where the site keeps any.</summary>
    public Func<CustomResourceOptions, CustomResourceOptions> Protected { get; init; } = options => options;

    /// <summary>Options of a resource of Azure: those of the component, with the provider.</summary>
    /// <param name="child">Options of the component's children.</param>
    internal CustomResourceOptions Child(CustomResourceOptions child) =>
        Provider is null ? child : CustomResourceOptions.Merge(child, new CustomResourceOptions { Provider = Provider });
}
