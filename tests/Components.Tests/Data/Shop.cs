using System.Collections.Immutable;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Services;
using Pulumi;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>Three services with stores and topics: the shop writes orders, the stock reads them, the ledger has keys in Redis alone.</summary>
internal static class Shop
{
    public static readonly ServiceDefinition ShopService = new()
    {
        Name = "shop-service", Component = "shop", Image = "shop", Stores = [DataStore.Postgres, DataStore.Redis], Produces = [new Topic { Name = "orders" }],
    };

    public static readonly ServiceDefinition Stock = new() { Name = "stock-service", Component = "stock", Image = "stock", Stores = [DataStore.Postgres], Consumes = ["orders"] };

    public static readonly ServiceDefinition Ledger = new() { Name = "ledger-service", Component = "ledger", Image = "ledger", Stores = [DataStore.Redis] };

    public static ImmutableArray<ServiceDefinition> All => [ShopService, Stock, Ledger];

    public static DataGraph Graph => new(All);

    public static AzureSite Azure => new()
    {
        ResourceGroup = Output.Create("group"),
        Location = "westeurope",
        Zones = ["1", "2", "3"],
        Tenant = Output.Create("tenant"),
        GlobalName = abbreviation => Output.Create($"{abbreviation}-shop"),
        EndpointSubnetId = Output.Create("/subnets/endpoints"),
        EndpointAddresses = Output.Create("10.0.4.0/24"),
        PostgresSubnetId = Output.Create("/subnets/postgres"),
        PostgresAddresses = Output.Create("10.0.5.0/24"),
        PrivateZoneId = zone => Output.Create($"/zones/{zone}"),
        KeyVaultName = Output.Create("vault"),
        WorkspaceId = Output.Create("/workspaces/logs"),
        Identity = name => new AzureIdentity(Output.Create($"client-{name}"), Output.Create($"principal-{name}")),
        SecretReader = new AzureIdentity(Output.Create("client-reader"), Output.Create("principal-reader")),
        BackupWriter = new AzureIdentity(Output.Create("client-backups"), Output.Create("principal-backups")),
        BackupContainer = Output.Create("https://account.blob.core.windows.net/postgres"),
    };
}
