using Payments.Infra.Analysis.Validation.Kubernetes.Values;
using Amounts = System.Collections.Immutable.ImmutableSortedDictionary<string, Payments.Infra.Analysis.Validation.Kubernetes.Values.Quantity>;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Limits;

/// <summary>Pods and claims keep to the limits of their namespace.</summary>
internal static class LimitAdmission
{
    /// <summary>Checks a pod that has its defaults.</summary>
    public static IEnumerable<FieldError> CheckPod(Field pod, ClusterObjects cluster) => LimitDefaults.Items(pod, cluster)
        .SelectMany(limit => limit["type"].Text switch
        {
            "Container" => pod["spec"]["containers"].Items.Concat(pod["spec"]["initContainers"].Items)
                .Select(container => container["resources"])
                .SelectMany(resources => Check(resources, limit, PodAmounts.Read(resources["requests"]), PodAmounts.Read(resources["limits"]))),
            "Pod" => Check(pod["spec"], limit, PodAmounts.Of(pod, "requests"), PodAmounts.Of(pod, "limits")),
            _ => [],
        });

    /// <summary>Checks a claim.</summary>
    public static IEnumerable<FieldError> CheckClaim(Field claim, ClusterObjects cluster)
    {
        var resources = claim["spec"]["resources"];
        var requests = PodAmounts.Read(resources["requests"]);
        return LimitDefaults.Items(claim, cluster).Where(limit => limit["type"].Text == "PersistentVolumeClaim").SelectMany(limit =>
            Least(limit["min"], requests, Amounts.Empty, "PersistentVolumeClaim")
                .Concat(limit["max"].Entries.Select(most => Most(most, requests, "request", "PersistentVolumeClaim")))
                .OfType<string>()
                .Select(problem => FieldErrors.Forbidden(resources, problem)));
    }

    private static IEnumerable<FieldError> Check(Field resources, Field limit, Amounts requests, Amounts limits)
    {
        var type = limit["type"].Text;
        return Least(limit["min"], requests, limits, type)
            .Concat(limit["max"].Entries.Select(most => Most(most, limits, "limit", type)
                ?? (requests.ContainsKey(most.Key) ? Most(most, requests, "request", type) : null)))
            .Concat(limit["maxLimitRequestRatio"].Entries.Select(ratio => Ratio(ratio, requests, limits, type)))
            .OfType<string>()
            .Select(problem => FieldErrors.Forbidden(resources, problem));
    }

    private static IEnumerable<string?> Least(Field min, Amounts requests, Amounts limits, string type) => min.Entries.Select(least =>
    {
        var start = $"minimum {least.Key} usage per {type} is {QuantityText.Of(least.Value)}";
        return !requests.TryGetValue(least.Key, out var request) ? $"{start}.  No request is specified"
            : request.CompareTo(Of(least.Value)) < 0 ? $"{start}, but request is {Text(request)}"
            : limits.TryGetValue(least.Key, out var limit) && limit.CompareTo(Of(least.Value)) < 0 ? $"{start}, but limit is {Text(limit)}"
            : null;
    });

    private static string? Most((string Key, Field Value) most, Amounts amounts, string kind, string type)
    {
        var start = $"maximum {most.Key} usage per {type} is {QuantityText.Of(most.Value)}";
        return !amounts.TryGetValue(most.Key, out var amount) ? $"{start}.  No {kind} is specified"
            : amount.CompareTo(Of(most.Value)) > 0 ? $"{start}, but {kind} is {Text(amount)}"
            : null;
    }

    private static string? Ratio((string Key, Field Value) ratio, Amounts requests, Amounts limits, string type)
    {
        var start = $"{ratio.Key} max limit to request ratio per {type} is {QuantityText.Of(ratio.Value)}";
        var (request, limit) = (requests.GetValueOrDefault(ratio.Key), limits.GetValueOrDefault(ratio.Key));
        return request.Billionths.IsZero ? $"{start}, but no request is specified or request is 0"
            : limit.Billionths.IsZero ? $"{start}, but no limit is specified or limit is 0"
            : limit.Billionths * Quantity.Parse("1")!.Value.Billionths > Of(ratio.Value).Billionths * request.Billionths
                ? $"{start}, but provided ratio is {Go.GoText.Decimals((double)limit.Billionths / (double)request.Billionths)}"
            : null;
    }

    private static Quantity Of(Field amount) => Quantity.Parse(amount.Value) ?? Quantity.Zero;

    private static string Text(Quantity amount) => QuantityText.Canonical($"{amount.Billionths}n");
}
