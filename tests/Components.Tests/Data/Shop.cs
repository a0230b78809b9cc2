using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>Three services with stores and topics: the shop writes orders, the stock reads them, the ledger has keys in Redis alone.</summary>
internal static class Shop
{
    public static readonly ServiceDefinition ShopService = new()
    {
        Name = "shop-service",
        Stores = [DataStore.Postgres, DataStore.Redis],
        Produces = [new Topic { Name = "orders" }],
    };

    public static readonly ServiceDefinition Stock = new() { Name = "stock-service", Stores = [DataStore.Postgres], Consumes = ["orders"] };

    public static readonly ServiceDefinition Ledger = new() { Name = "ledger-service", Stores = [DataStore.Redis] };

    public static ImmutableArray<ServiceDefinition> All => [ShopService, Stock, Ledger];

    public static DataGraph Graph => new(All);

    public static StoreSite Site => new() { ServiceNamespace = "payments", Graph = Graph, Azure = Azure };

    public static AzureSite Azure => new()
    {
        ResourceGroup = Output.Create("group"),
        Location = "westeurope",
        Zones = ["1", "2", "3"],
        Tenant = "tenant",
        GlobalName = abbreviation => Output.Create($"{abbreviation}-shop"),
        EndpointAddresses = "10.0.4.0/24",
        PostgresSubnetId = Output.Create("/subnets/postgres"),
        PostgresAddresses = "10.0.5.0/24",
        PostgresZoneId = Output.Create("/zones/postgres"),
        KeyVaultUrl = Output.Create("https://vault.example.com"),
        Keep = (name, password) => _ = new AzureNative.KeyVault.Secret(name, new AzureNative.KeyVault.SecretArgs
        {
            SecretName = name,
            VaultName = "vault",
            ResourceGroupName = "group",
            Properties = new AzureNative.KeyVault.Inputs.SecretPropertiesArgs { Value = password },
        }),
        SecretReader = Output.Create("client-reader"),
        BackupWriter = Output.Create("client-backups"),
        BackupContainer = Output.Create("https://account.blob.core.windows.net/postgres"),
        PrincipalOf = name => Output.Create($"principal-{name}"),
        ClientOf = name => Output.Create($"client-{name}"),
        Grant = (service, what, role, scope) => _ = new AzureNative.Authorization.RoleAssignment($"{service}-{what}", new AzureNative.Authorization.RoleAssignmentArgs
        {
            PrincipalId = $"principal-{service}",
            RoleDefinitionId = role.Name,
            Scope = scope,
        }),
        Connect = (_, _, _, _) => { },
        Audit = (_, _, _, _) => { },
    };
}
