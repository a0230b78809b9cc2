namespace Payments.Infra.Analysis.Plan;

/// <summary>What to do about a name of a port that pods do not have.</summary>
internal static class NamedPorts
{
    public static string Of(IEnumerable<PlannedPod> pods) => Of(pods.SelectMany(pod => pod.PortNames));

    public static string Of(IEnumerable<string> names) => names.Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } all
        ? $"There are {string.Join(", ", all.Take(5))}: name one of them."
        : "There is no port with a name: give one the name.";
}
