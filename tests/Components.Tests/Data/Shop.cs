using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;

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

    public static StoreUsage Usage => new(All);

    public static StoreContext Context => new() { ServiceNamespace = "payments", Usage = Usage, Azure = Azure };

    public static IManagedServices Azure => new FakeAzure();
}
