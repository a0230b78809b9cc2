using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>
/// Who a cluster is, and who logs in to it (learn.microsoft.com/azure/aks/managed-azure-ad, workload-identity-overview, use-managed-identity and
/// private-clusters).
/// </summary>
internal static class ClusterLoginRules
{
    public static IEnumerable<AzureFinding> Check(Field inputs) =>
        CheckLogin(inputs).Concat(CheckIdentity(inputs)).Concat(CheckServer(inputs["apiServerAccessProfile"]));

    private static IEnumerable<AzureFinding> CheckLogin(Field inputs)
    {
        var (entra, local, workloads) = (inputs["aadProfile"], inputs["disableLocalAccounts"], inputs["securityProfile"]["workloadIdentity"]["enabled"]);
        if (local.Flag() == true && !entra.Exists)
        {
            yield return local.Says("without local accounts nobody could log in; set aadProfile, or leave it out");
        }

        if (entra["enableAzureRBAC"].Flag() == true && inputs["enableRBAC"].Flag() == false)
        {
            yield return entra["enableAzureRBAC"].Says("needs Kubernetes' own roles; set enableRBAC to true");
        }

        if (workloads.Flag() == true && !inputs["oidcIssuerProfile"].IsUnknown() && !inputs["oidcIssuerProfile"]["enabled"].IsUnknown()
            && inputs["oidcIssuerProfile"]["enabled"].Flag() != true)
        {
            yield return workloads.Says("tokens of workloads need an issuer; set oidcIssuerProfile.enabled to true");
        }

        foreach (var finding in entra["tenantID"].CheckGuid("the id of a tenant").Concat(
            entra["adminGroupObjectIDs"].Items.SelectMany(group => group.CheckGuid("the object id of a group"))))
        {
            yield return finding;
        }
    }

    private static IEnumerable<AzureFinding> CheckIdentity(Field inputs)
    {
        var (type, own, server) = (inputs["identity"]["type"], inputs["identity"]["userAssignedIdentities"], inputs["apiServerAccessProfile"]);
        var isOther = inputs["identity"].Exists && type.Known() is not null && !type.Is("UserAssigned");
        return type.CheckOneOf("None", "SystemAssigned", "UserAssigned")
            .Concat(type.Is("UserAssigned") && !own.IsUnknown() && own.Count == 0
                ? [own.Says("is missing; name the identity")]
                : [])
            .Concat(isOther && inputs["identityProfile"]["kubeletidentity"].Exists
                ? [inputs["identityProfile"].Says("a kubelet with an identity of its own needs a cluster with one; set identity.type to UserAssigned")]
                : [])
            .Concat(isOther && server["privateDNSZone"].Known() is { } zone && zone.StartsWith('/')
                ? [server["privateDNSZone"].Says("a zone of one's own needs a cluster with an identity of its own; set identity.type to UserAssigned")]
                : []);
    }

    private static IEnumerable<AzureFinding> CheckServer(Field server)
    {
        var (isPrivate, ranges) = (server["enablePrivateCluster"], server["authorizedIPRanges"]);
        return (isPrivate.Flag() == true && ranges.Count > 0
                ? new[] { ranges.Says("no public address reaches a private API server; remove them, or set enablePrivateCluster to false") }
                : [])
            .Concat(!isPrivate.IsUnknown() && isPrivate.Flag() != true && server["privateDNSZone"].Known() is { Length: > 0 }
                ? [server["privateDNSZone"].Says("only a private API server has a zone; set enablePrivateCluster to true, or remove it")]
                : [])
            .Concat(ranges.Items.SelectMany(CheckRange));
    }

    private static IEnumerable<AzureFinding> CheckRange(Field range) =>
        range.Known() is { } text && AddressRange.Parse(text) is null && AddressRange.ParseAddress(text) is null
            ? [range.NotAllowed("an address, or a range such as 198.51.100.0/24")]
            : [];
}
