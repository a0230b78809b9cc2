using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What pods of charts need before they start.</summary>
public sealed class NeedTests
{
    /// <summary>What somebody else makes: the controller that is named with it.</summary>
    private static readonly Dictionary<string, string> ByControllers = new(StringComparer.Ordinal)
    {
        ["ConfigMap istio-system/istio-ca-root-cert"] = "istiod writes it into every namespace",
        ["ConfigMap istio-ingress/istio-ca-root-cert"] = "istiod writes it into every namespace",
        ["ConfigMap monitoring/kube-root-ca.crt"] = "Kubernetes writes it into every namespace",
        ["ConfigMap strimzi-system/kube-root-ca.crt"] = "Kubernetes writes it into every namespace",
        ["Secret monitoring/kube-prometheus-stack-admission"] = "the chart's own job before it installs",
        ["Secret argocd/argocd-redis"] = "the chart's own job before it installs",
        ["PriorityClass /system-node-critical"] = "Kubernetes has it",
        ["PriorityClass /system-cluster-critical"] = "Kubernetes has it",
    };

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task Everything_is_made_by_somebody(string name)
    {
        var stack = await InstalledStack.OfAsync(name);
        var made = stack.All.Select(item => item.Key)
            .Concat(stack.All.Where(item => item.Secret is not null).Select(item => $"Secret {item.Namespace}/{item.Secret}"))
            .Concat((JsonNode.Parse(stack.Plan.Json)!["supply"] as JsonArray ?? []).Select(secret => $"Secret {secret!["place"]}/{secret["name"]}"))
            .Concat(ByControllers.Keys)
            .ToHashSet(StringComparer.Ordinal);

        Findings.None(
            from workload in stack.Rendered
            from need in workload.Pods?.Needs ?? []
            let parts = need.Split('/', 2)
            let key = $"{parts[0]} {(parts[0] is "PriorityClass" or "StorageClass" ? "" : workload.Namespace)}/{parts[1]}"
            where !made.Contains(key)
            select $"{workload.Key} needs {key}");
    }
}
