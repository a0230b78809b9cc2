using System.Text.Json.Serialization;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What matters to others of an object in a cluster. A record has one of them a line.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespace">Its namespace; empty where it is in none.</param>
/// <param name="Name">Its name.</param>
internal sealed record RenderedObject(string Kind, string Namespace, string Name)
{
    /// <summary>When Helm makes it, where that is not with the release: such as <c>pre-install,pre-upgrade</c>.</summary>
    public string? Hook { get; init; }

    /// <summary>Its own labels, of Services alone: monitors select by them.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>The pods that it makes, or that an operator makes of it.</summary>
    public RenderedPods? Pods { get; init; }

    /// <summary>Of a Service: labels of its pods, each <c>key=value</c>.</summary>
    public ImmutableArray<string> Selector { get; init; } = [];

    /// <summary>Of a Service: its ports.</summary>
    public ImmutableArray<ServicePort> Ports { get; init; } = [];

    /// <summary>Of a ServiceMonitor or PodMonitor: what it has Prometheus read.</summary>
    public RenderedMonitor? Monitor { get; init; }

    /// <summary>Of a Role or ClusterRole: what it allows.</summary>
    public ImmutableArray<RenderedRule> Rules { get; init; } = [];

    /// <summary>Of a binding: kind and name of the role.</summary>
    public string? Role { get; init; }

    /// <summary>Of a binding: kind, namespace and name of those who have the role.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Secret that a controller writes because of it, in the same namespace.</summary>
    public string? Secret { get; init; }

    /// <summary>Images that it names without running them: in variables, arguments and files.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];

    /// <summary>Of a NetworkPolicy: what it lets through.</summary>
    public RenderedPolicy? Policy { get; init; }

    /// <summary>Its kind, namespace and name.</summary>
    [JsonIgnore]
    public string Key => $"{Kind} {Namespace}/{Name}";
}
