using System.Text.Json.Nodes;
using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>What the stack local asks of the machine that it runs on: the sums over all pods that stay, one of each. Jobs, which end, are left out.</summary>
internal static class LocalNeeds
{
    private const string Proxy = "proxy";

    /// <summary>Values of charts for containers that end: a check of cert-manager's webhook, jobs for a certificate.</summary>
    private static readonly string[] Jobs = ["startupapicheck", "patch"];

    /// <summary>Values of charts for a container that stands in several pods: those of Prometheus and Alertmanager.</summary>
    private static readonly Dictionary<string, int> Several = new(StringComparer.Ordinal) { ["prometheusConfigReloader"] = 2 };

    private static readonly (string Part, string[] Namespaces)[] Parts =
    [
        ("services, their proxies, quotas", ["payments"]),
        ("PostgreSQL, Redis, Kafka", ["data"]),
        ("mesh, gateway, Kiali", ["istio-system", "istio-ingress", "kube-system"]),
        ("metrics, dashboards, traces", ["monitoring"]),
        ("certificates", ["cert-manager"]),
    ];

    /// <summary>The table, a row for each part and one for all.</summary>
    public static async Task<string> TableAsync()
    {
        var needs = NeedsOf(await PlannedObjects.OfStackAsync("local")).ToList();
        var rows = Parts.Select(part => (part.Part, Sum: SumOf(needs.Where(need => part.Namespaces.Contains(need.Namespace))))).ToList();
        Assert.Equal(SumOf(needs), SumOf(rows.Select(row => ("", row.Sum))));
        return $"""
            | | processors, requested | memory, requested | processors, at most | memory, at most |
            |---|---|---|---|---|
            {string.Join('\n', rows.Select(row => $"| {row.Part} | {row.Sum} |"))}
            | together | {SumOf(needs)} |

            """;
    }

    private static IEnumerable<(string Namespace, ResourceSum Sum)> NeedsOf(PlannedObjects plan)
    {
        var releases = PlannedRelease.Of(plan).ToList();
        var proxy = ResourceSum.Of(releases.Select(release => release.Values["global"]?[Proxy]?["resources"]).OfType<JsonNode>().Single());
        foreach (var workload in plan.OfKind("Deployment", "StatefulSet"))
        {
            var ns = $"{workload["metadata"]!["namespace"]}";
            foreach (var container in workload["spec"]!["template"]!["spec"]!["containers"]!.AsArray())
            {
                yield return (ns, ResourceSum.Of(container!["resources"]!));
            }

            if (ns == "payments")
            {
                yield return (ns, proxy);
            }
        }

        foreach (var release in releases)
        {
            foreach (var sum in Containers("", release.Values))
            {
                yield return (release.Namespace, sum);
            }
        }
    }

    /// <summary>Resources of the containers that values of a chart speak of. A request for storage is none of a container.</summary>
    private static IEnumerable<ResourceSum> Containers(string key, JsonNode? values) => values switch
    {
        _ when Jobs.Contains(key) || key == Proxy => [],
        JsonObject node => node.SelectMany(entry => entry.Key == "resources" && entry.Value!["limits"] is not null
            ? [ResourceSum.Of(entry.Value) * Several.GetValueOrDefault(key, 1)]
            : Containers(entry.Key, entry.Value)),
        JsonArray list => list.SelectMany(item => Containers(key, item)),
        _ => [],
    };

    private static ResourceSum SumOf(IEnumerable<(string Namespace, ResourceSum Sum)> needs) =>
        needs.Aggregate(default(ResourceSum), (sum, need) => sum + need.Sum);
}
