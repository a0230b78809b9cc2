using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>Azure Managed Redis (learn.microsoft.com/rest/api/redis/redisenterprise and learn.microsoft.com/azure/redis/how-to-persistence).</summary>
internal static class RedisRules
{
    public static IEnumerable<AzureFinding> CheckCluster(Field inputs)
    {
        var sku = inputs["sku"];
        var isEnterprise = sku["name"].Known() is { } name && name.StartsWith("Enterprise", StringComparison.OrdinalIgnoreCase);
        return inputs["minimumTlsVersion"].CheckOneOf("1.0", "1.1", "1.2")
            .Concat(inputs["highAvailability"].CheckOneOf("Enabled", "Disabled"))
            .Concat(sku["name"].Known() is not null && !isEnterprise && sku["capacity"].Integer is not null
                ? [sku["capacity"].Says("only SKUs that begin with Enterprise have a capacity; remove it")]
                : [])
            .Concat(sku["name"].Known() is not null && !isEnterprise && inputs["zones"].Count > 0
                ? [inputs["zones"].Says("Azure spreads this SKU over zones itself; remove them")]
                : []);
    }

    public static IEnumerable<AzureFinding> CheckDatabase(Field inputs)
    {
        var persistence = inputs["persistence"];
        return inputs["databaseName"].CheckOneOf("default")
            .Concat(inputs["clientProtocol"].CheckOneOf("Encrypted", "Plaintext"))
            .Concat(inputs["clusteringPolicy"].CheckOneOf("EnterpriseCluster", "OSSCluster", "NoCluster"))
            .Concat(persistence["aofEnabled"].Flag() == true && persistence["rdbEnabled"].Flag() == true
                ? [persistence["rdbEnabled"].Says("stands beside aofEnabled; a database is kept in one way")]
                : [])
            .Concat(persistence["aofFrequency"].CheckOneOf("1s", "always"))
            .Concat(persistence["rdbFrequency"].CheckOneOf("1h", "6h", "12h"));
    }
}
