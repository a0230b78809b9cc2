using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>How many nodes a pool has, and how they are replaced (learn.microsoft.com/azure/aks/cluster-autoscaler and upgrade-aks-cluster).</summary>
internal static class ScalingRules
{
    private const int MostNodes = 1000;

    private static readonly ImmutableArray<string> Amounts = ["maxSurge", "maxUnavailable"];

    public static IEnumerable<AzureFinding> Check(Field pool) => CheckLimits(pool)
        .Concat(Amounts.SelectMany(name => CheckAmount(pool["upgradeSettings"][name])))
        .Concat(pool["upgradeSettings"]["drainTimeoutInMinutes"].CheckRange(1, 1440))
        .Concat(pool["upgradeSettings"]["nodeSoakDurationInMinutes"].CheckRange(0, 30));

    private static IEnumerable<AzureFinding> CheckLimits(Field pool)
    {
        var (isScaled, count, least, most) = (pool["enableAutoScaling"], pool["count"], pool["minCount"], pool["maxCount"]);
        foreach (var limit in new[] { least, most })
        {
            if (isScaled.Flag() == true && !limit.Exists)
            {
                yield return limit.Says("is missing; where enableAutoScaling is true, minCount and maxCount are set");
            }
        }

        foreach (var finding in most.CheckRange(1, MostNodes))
        {
            yield return finding;
        }

        if (least.Integer > most.Integer)
        {
            yield return most.Says(string.Create(CultureInfo.InvariantCulture, $"{most.Integer} is less than minCount, {least.Integer}; raise it or "
                + $"lower minCount"));
        }
        else if (isScaled.Flag() == true && (count.Integer < least.Integer || count.Integer > most.Integer))
        {
            yield return count.Says(string.Create(
                CultureInfo.InvariantCulture, $"{count.Integer} is not between minCount, {least.Integer}, and maxCount, {most.Integer}; choose one that is"));
        }
    }

    /// <summary>A number of nodes, or a share of them.</summary>
    private static IEnumerable<AzureFinding> CheckAmount(Field amount) => amount.Known() is { Length: > 0 } text && !IsAmount(text)
        ? [amount.NotAllowed("a number of nodes, such as 1, or a share of them, such as 33%")]
        : [];

    private static bool IsAmount(string text) =>
        int.TryParse(text.EndsWith('%') ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (!text.EndsWith('%') || number is >= 0 and <= 100);
}
