using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Limits;

/// <summary>What a pod's containers get that ask for nothing: requests as they are limited, and then what limit ranges of the namespace say.</summary>
internal static class LimitDefaults
{
    private static readonly ImmutableArray<string> Lists = ["containers", "initContainers"];

    /// <summary>A pod with what it gets.</summary>
    public static Field Of(Field pod, ClusterObjects cluster)
    {
        if (pod["spec"].Value is not JsonObject || pod.Value?.DeepClone() is not { } changed)
        {
            return pod;
        }

        var limits = Items(pod, cluster).Where(limit => limit["type"].Text == "Container").ToList();
        foreach (var container in Lists.SelectMany(name => changed["spec"]![name] as JsonArray ?? []).OfType<JsonObject>())
        {
            Fill(container, limits);
        }

        return pod with { Value = changed };
    }

    /// <summary>Limits of a namespace, with their defaults.</summary>
    /// <param name="value">An object of the namespace.</param>
    /// <param name="cluster">What the cluster has.</param>
    public static IEnumerable<Field> Items(Field value, ClusterObjects cluster) => value["metadata"]["namespace"].Text is { Length: > 0 } ns
        ? cluster.Of("LimitRange", ns).SelectMany(range => Field.Of(range)["spec"]["limits"].Items).Select(LimitRangeDefaults.Of)
        : [];

    private static void Fill(JsonObject container, List<Field> limits)
    {
        var resources = container["resources"] as JsonObject ?? [];
        var (requests, most) = (resources["requests"] as JsonObject ?? [], resources["limits"] as JsonObject ?? []);
        Add(requests, most);
        foreach (var limit in limits)
        {
            Add(requests, limit["defaultRequest"].Value as JsonObject ?? []);
            Add(most, limit["default"].Value as JsonObject ?? []);
        }

        if (requests.Count + most.Count > 0)
        {
            resources["requests"] = requests.DeepClone();
            resources["limits"] = most.DeepClone();
            container["resources"] = resources.DeepClone();
        }
    }

    private static void Add(JsonObject amounts, JsonObject more)
    {
        foreach (var (resource, amount) in more)
        {
            if (!amounts.ContainsKey(resource))
            {
                amounts[resource] = amount?.DeepClone();
            }
        }
    }
}
