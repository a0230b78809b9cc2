using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>Clusters of AKS, but for their networks and logins (learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update).</summary>
internal static class ClusterRules
{
    private const int LongestPrefix = 54;
    private const int LongestGroup = 80;

    public static IEnumerable<AzureFinding> Check(Field inputs) => CheckPools(inputs["agentPoolProfiles"])
        .Concat(CheckPrefix(inputs))
        .Concat(CheckVersion(inputs["kubernetesVersion"]))
        .Concat(CheckTier(inputs))
        .Concat(inputs["nodeResourceGroup"].Known() is { Length: > LongestGroup }
            ? [inputs["nodeResourceGroup"].NotAllowed(string.Create(CultureInfo.InvariantCulture, $"at most {LongestGroup} characters"))]
            : [])
        .Concat(inputs["autoUpgradeProfile"]["upgradeChannel"].CheckOneOf("none", "patch", "stable", "rapid", "node-image"))
        .Concat(inputs["autoUpgradeProfile"]["nodeOSUpgradeChannel"].CheckOneOf("None", "Unmanaged", "NodeImage", "SecurityPatch"))
        .Concat(CheckCleaner(inputs["securityProfile"]["imageCleaner"]));

    private static IEnumerable<AzureFinding> CheckPools(Field pools)
    {
        var items = pools.Items.ToList();
        return items.SelectMany(pool => PoolRules.Check(pool, pool["name"]))
            .Concat(items.CheckDistinct(pool => (pool["name"], pool["name"].Known()), "a name"))
            .Concat(items.Where(pool => pool.Lacks("name")).Select(pool => pool["name"].Says("is missing; a pool has a name")))
            .Concat(pools.IsPartlyUnknown() || items.Count == 0 || items.Exists(pool => pool["mode"].Is("System") || pool["mode"].IsUnknown())
                ? []
                : [pools.Says("none has the mode System; a cluster is made with at least one")]);
    }

    /// <summary>The name of the API server's host begins with it.</summary>
    private static IEnumerable<AzureFinding> CheckPrefix(Field inputs)
    {
        var (prefix, subdomain) = (inputs["dnsPrefix"], inputs["fqdnSubdomain"]);
        return (prefix.Known() is { } text && !IsPrefix(text)
                ? new[] { prefix.NotAllowed("1 to 54 letters, digits and '-', a letter or digit first and last") }
                : [])
            .Concat(prefix.Exists && subdomain.Exists ? [subdomain.Says("stands beside dnsPrefix; set one of them")]
                : inputs.Lacks("dnsPrefix") && inputs.Lacks("fqdnSubdomain") ? [prefix.Says("is missing; set it, or fqdnSubdomain")]
                : []);
    }

    private static bool IsPrefix(string text) => text.Length is > 0 and <= LongestPrefix && char.IsAsciiLetterOrDigit(text[0])
        && char.IsAsciiLetterOrDigit(text[^1]) && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');

    private static IEnumerable<AzureFinding> CheckVersion(Field version) => version.Known() is { Length: > 0 } text && !IsVersion(text)
        ? [version.NotAllowed("a version of Kubernetes such as 1.36 or 1.36.2, without a 'v'")]
        : [];

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: 2 or 3 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));

    /// <summary>What the free tier lacks (learn.microsoft.com/azure/aks/free-standard-pricing-tiers, long-term-support and cost-analysis).</summary>
    private static IEnumerable<AzureFinding> CheckTier(Field inputs)
    {
        var tier = inputs["sku"]["tier"];
        return inputs["sku"]["name"].CheckOneOf("Base", "Automatic")
            .Concat(tier.CheckOneOf("Free", "Standard", "Premium"))
            .Concat(inputs["supportPlan"].Is("AKSLongTermSupport") && tier.Known() is not null && !tier.Is("Premium")
                ? [inputs["supportPlan"].Says("long-term support needs the tier Premium; set sku.tier to Premium")]
                : [])
            .Concat(inputs["metricsProfile"]["costAnalysis"]["enabled"].Flag() == true && tier.Is("Free")
                ? [inputs["metricsProfile"]["costAnalysis"]["enabled"].Says("the tier Free has no cost analysis; set sku.tier to Standard, or turn it off")]
                : []);
    }

    private static IEnumerable<AzureFinding> CheckCleaner(Field cleaner) => cleaner["enabled"].Flag() == true && cleaner.Lacks("intervalHours")
        ? [cleaner["intervalHours"].Says("is missing; a cleaner that is on has one of 24 or more")]
        : cleaner["intervalHours"].CheckRange(24, 2160);
}
