using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>Labels and taints of nodes (learn.microsoft.com/azure/aks/use-labels and use-node-taints).</summary>
internal static class NodeLabelRules
{
    /// <summary>Labels that begin so are AKS's own.</summary>
    private const string Reserved = "kubernetes.azure.com";

    /// <summary>What a virtual machine of spare capacity has, and no other may set.</summary>
    private static readonly ImmutableArray<string> Allowed = ["kubernetes.azure.com/scalesetpriority"];

    private static readonly ImmutableArray<string> Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    public static IEnumerable<AzureFinding> Check(Field pool) => pool["nodeLabels"].Entries.SelectMany(label => CheckLabel(label.Key, label.Value))
        .Concat(pool["nodeTaints"].Items.SelectMany(CheckTaint));

    private static IEnumerable<AzureFinding> CheckLabel(string key, Field value) =>
        IsReserved(key) ? [value.Says($"labels that begin with {Reserved} are AKS's own; choose another key")]
        : ObjectNames.CheckKey(key).Select(problem => value.Says($"the key of a label {problem}"))
            .Concat(value.Known() is { } text ? ObjectNames.CheckLabelValue(text).Select(problem => value.Says($"the value of a label: {problem}")) : []);

    private static bool IsReserved(string key) => $".{key.Split('/')[0]}".EndsWith($".{Reserved}", StringComparison.Ordinal) && !Allowed.Contains(key);

    private static IEnumerable<AzureFinding> CheckTaint(Field taint) => taint.Known() is { } text && !IsTaint(text)
        ? [taint.NotAllowed("a key with a value and an effect, such as workload=cde:NoSchedule")]
        : [];

    private static bool IsTaint(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || !Effects.Contains(text[(colon + 1)..]))
        {
            return false;
        }

        var pair = text[..colon].Split('=');
        return pair.Length <= 2 && !ObjectNames.CheckKey(pair[0]).Any() && (pair.Length == 1 || !ObjectNames.CheckLabelValue(pair[1]).Any());
    }
}
