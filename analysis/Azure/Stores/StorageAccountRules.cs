using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>Storage accounts (learn.microsoft.com/azure/storage/common/storage-account-overview and storage-network-security).</summary>
internal static class StorageAccountRules
{
    /// <summary>Kinds of premium accounts keep their data in one zone or three.</summary>
    private static readonly ImmutableArray<string> OfPremium = ["Premium_LRS", "Premium_ZRS"];

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var (kind, sku) = (inputs["kind"], inputs["sku"]["name"]);
        return kind.CheckOneOf("Storage", "StorageV2", "BlobStorage", "FileStorage", "BlockBlobStorage")
            .Concat(kind.Is("BlockBlobStorage", "FileStorage") && sku.Known() is { } name && name.StartsWith("Standard_", StringComparison.Ordinal)
                ? [sku.Says($"an account of kind {kind.Text} is a premium one; set sku.name to {string.Join(" or ", OfPremium)}, or kind to StorageV2")]
                : [])
            .Concat(kind.Is("BlobStorage") && inputs.Lacks("accessTier")
                ? [inputs["accessTier"].Says("is missing; an account of kind BlobStorage has one; set it to Hot or Cool")]
                : [])
            .Concat(inputs["accessTier"].CheckOneOf("Hot", "Cool", "Cold", "Premium"))
            .Concat(inputs["minimumTlsVersion"].CheckOneOf("TLS1_0", "TLS1_1", "TLS1_2", "TLS1_3"))
            .Concat(inputs["isNfsV3Enabled"].Flag() == true && inputs["enableHttpsTrafficOnly"].Flag() == true
                ? [inputs["enableHttpsTrafficOnly"].Says("NFS 3 has no TLS; set it to false, or turn isNfsV3Enabled off")]
                : [])
            .Concat(inputs["isNfsV3Enabled"].Flag() == true && !inputs["isHnsEnabled"].IsUnknown() && inputs["isHnsEnabled"].Flag() != true
                ? [inputs["isNfsV3Enabled"].Says("NFS 3 needs a hierarchical namespace; set isHnsEnabled to true")]
                : [])
            .Concat(FirewallRules.Check(inputs["networkRuleSet"], "iPAddressOrRange"));
    }
}
