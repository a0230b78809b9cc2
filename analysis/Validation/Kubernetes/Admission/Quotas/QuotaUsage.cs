using Payments.Infra.Analysis.Validation.Kubernetes.Rules;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Quotas;

/// <summary>What an object takes of a quota, by the names that quotas use.</summary>
internal static class QuotaUsage
{
    private const string OfClass = ".storageclass.storage.k8s.io/";

    private static readonly Quantity One = Quantity.Parse("1")!.Value;

    private static readonly ImmutableHashSet<string> Counted =
        ["pods", "services", "replicationcontrollers", "resourcequotas", "secrets", "configmaps", "persistentvolumeclaims"];

    private static readonly ImmutableArray<string> Measured = ["cpu", "memory", "ephemeral-storage"];

    /// <summary>What an object takes.</summary>
    /// <param name="value">The object.</param>
    /// <param name="cluster">What the cluster has.</param>
    public static IReadOnlyDictionary<string, Quantity> Of(Field value, ClusterObjects cluster)
    {
        var (resource, group) = (ApiResources.NameOf(value["kind"].Text), ApiResources.GroupOf(value["apiVersion"].Text));
        var usage = new Dictionary<string, Quantity> { [group.Length == 0 ? $"count/{resource}" : $"count/{resource}.{group}"] = One };
        if (group.Length == 0 && Counted.Contains(resource))
        {
            usage[resource] = One;
        }

        var more = (group, resource) switch
        {
            ("", "pods") => OfPod(PodAmounts.Of(value, "requests"), PodAmounts.Of(value, "limits")),
            ("", "services") => OfService(value["spec"]),
            ("", "persistentvolumeclaims") => OfClaim(value, cluster),
            _ => [],
        };
        foreach (var (name, amount) in more)
        {
            usage[name] = amount;
        }

        return usage;
    }

    /// <summary>What requests and limits of a pod or a container take.</summary>
    public static IEnumerable<(string Name, Quantity Amount)> OfPod(
        IReadOnlyDictionary<string, Quantity> requests, IReadOnlyDictionary<string, Quantity> limits)
    {
        foreach (var (name, amount) in requests)
        {
            if (Measured.Contains(name) || ResourceNames.IsHugePages(name))
            {
                yield return (name, amount);
            }

            if (Measured.Contains(name) || ResourceNames.IsHugePages(name) || ResourceNames.IsExtended(name))
            {
                yield return ($"requests.{name}", amount);
            }
        }

        foreach (var (name, amount) in limits.Where(limit => Measured.Contains(limit.Key)))
        {
            yield return ($"limits.{name}", amount);
        }
    }

    private static IEnumerable<(string Name, Quantity Amount)> OfService(Field spec)
    {
        var (type, ports, allocates) = (spec["type"].Text, spec["ports"], spec["allocateLoadBalancerNodePorts"]);
        var count = type switch
        {
            "NodePort" => ports.Count,
            "LoadBalancer" => allocates.Exists && !allocates.IsTrue ? ports.Items.Count(port => port["nodePort"].Integer is > 0) : ports.Count,
            _ => 0,
        };
        return [("services.nodeports", new Quantity(One.Billionths * count)), ("services.loadbalancers", type == "LoadBalancer" ? One : Quantity.Zero)];
    }

    private static IEnumerable<(string Name, Quantity Amount)> OfClaim(Field claim, ClusterObjects cluster)
    {
        var storage = claim["spec"]["resources"]["requests"]["storage"];
        var amount = Quantity.Parse(storage.Value) ?? Quantity.Zero;
        var name = StorageClass(claim, cluster);
        IEnumerable<(string, Quantity)> usage = storage.Exists ? [("requests.storage", amount)] : [];
        return name.Length == 0 ? usage
            : usage.Append((name + OfClass + "persistentvolumeclaims", One)).Concat(storage.Exists ? [(name + OfClass + "requests.storage", amount)] : []);
    }

    // A claim that names no class gets the default one, and an empty name is none.
    private static string StorageClass(Field claim, ClusterObjects cluster) =>
        (claim["spec"]["storageClassName"] is { Exists: true } name ? name : DefaultStorageClass.Find(cluster)["metadata"]["name"]).Text;
}
