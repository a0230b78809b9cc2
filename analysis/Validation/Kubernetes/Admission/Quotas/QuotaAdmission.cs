using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Quotas;

/// <summary>A new object must not take more than the quotas of its namespace allow, as if nothing else were there.</summary>
internal static class QuotaAdmission
{
    /// <summary>Resources that each container has to ask for where a quota limits them.</summary>
    private static readonly ImmutableSortedSet<string> Required = ImmutableSortedSet.Create(
        StringComparer.Ordinal, "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

    public static IEnumerable<FieldError> Check(Field value, ClusterObjects cluster)
    {
        var ns = value["metadata"]["namespace"].Text;
        if (ns.Length == 0)
        {
            return [];
        }

        var usage = QuotaUsage.Of(value, cluster);
        return cluster.Of("ResourceQuota", ns).Select(Field.Of)
            .Where(quota => QuotaScopeMatch.Counts(quota, value))
            .SelectMany(quota => Check(value, quota, usage))
            .Take(1);
    }

    private static IEnumerable<FieldError> Check(Field value, Field quota, IReadOnlyDictionary<string, Quantity> usage)
    {
        var (name, hard) = (quota["metadata"]["name"].Text, PodAmounts.Read(quota["spec"]["hard"]));
        if (value["kind"].Text == "Pod" && Missing(value, hard.Keys) is { Length: > 0 } missing)
        {
            yield return FieldErrors.Forbidden(value["spec"], $"failed quota: {name}: must specify {missing}");
            yield break;
        }

        var exceeded = hard.Where(limit => usage.TryGetValue(limit.Key, out var amount) && amount.CompareTo(limit.Value) > 0).ToList();
        if (exceeded.Count > 0)
        {
            var (requested, used) = (List(exceeded.Select(limit => (limit.Key, usage[limit.Key]))), List(exceeded.Select(limit => (limit.Key, Quantity.Zero))));
            var limited = List(exceeded.Select(limit => (limit.Key, limit.Value)));
            yield return FieldErrors.Forbidden(value["spec"], $"exceeded quota: {name}, requested: {requested}, used: {used}, limited: {limited}");
        }
    }

    private static string Missing(Field pod, IEnumerable<string> limited) => string.Join("; ", Required.Intersect(limited)
        .Select(resource => (resource, Names: pod["spec"]["containers"].Items.Concat(pod["spec"]["initContainers"].Items)
            .Where(container => !AsksFor(container["resources"], resource))
            .Select(container => container["name"].Text)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList()))
        .Where(missing => missing.Names.Count > 0)
        .Select(missing => $"{missing.resource} for: {string.Join(',', missing.Names)}"));

    private static bool AsksFor(Field resources, string resource) =>
        QuotaUsage.OfPod(PodAmounts.Read(resources["requests"]), PodAmounts.Read(resources["limits"])).Any(amount => amount.Name == resource);

    private static string List(IEnumerable<(string Name, Quantity Amount)> amounts) =>
        string.Join(',', amounts.Select(amount => $"{amount.Name}={QuantityText.Canonical($"{amount.Amount.Billionths}n")}"));
}
