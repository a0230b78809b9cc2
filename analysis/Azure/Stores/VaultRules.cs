using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>Key vaults (learn.microsoft.com/rest/api/keyvault/keyvault/vaults/create-or-update).</summary>
internal static class VaultRules
{
    private const int MostPolicies = 1024;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var vault = inputs["properties"];
        return vault["sku"]["family"].CheckOneOf("A")
            .Concat(vault["sku"]["name"].CheckOneOf("standard", "premium"))
            .Concat(vault["tenantId"].CheckGuid("the id of a tenant"))
            .Concat(vault["softDeleteRetentionInDays"].CheckRange(7, 90))
            .Concat(vault["enablePurgeProtection"].Flag() == false
                ? [vault["enablePurgeProtection"].Says("is never false: what is protected once stays so; leave it out, or set it to true")]
                : [])
            .Concat(vault["enableSoftDelete"].Flag() == false && vault["enablePurgeProtection"].Flag() == true
                ? [vault["enableSoftDelete"].Says("protection from purging needs it; set it to true, or leave it out")]
                : [])
            .Concat(vault["accessPolicies"].Count > MostPolicies
                ? [vault["accessPolicies"].Says(FormattableString.Invariant($"a vault has at most {MostPolicies}; use roles of Azure"))]
                : [])
            .Concat(FirewallRules.Check(vault["networkAcls"], "value"));
    }
}
