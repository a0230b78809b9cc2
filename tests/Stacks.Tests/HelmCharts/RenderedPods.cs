using System.Text.Json.Serialization;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Pods of a workload.</summary>
internal sealed record RenderedPods
{
    /// <summary>How many; null where an autoscaler, the number of nodes or the default of one says so.</summary>
    public int? Replicas { get; init; }

    /// <summary>How a Deployment's are replaced, where it says so: <c>Recreate</c> or <c>RollingUpdate</c>.</summary>
    public string? Strategy { get; init; }

    /// <summary>Their labels, each <c>key=value</c>.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>What runs in them, what runs before the rest included.</summary>
    public ImmutableArray<RenderedContainer> Containers { get; init; } = [];

    /// <summary>What must be there before they start, such as <c>Secret/grafana-tls</c> or <c>ServiceAccount/grafana</c>.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>All ports of their containers.</summary>
    [JsonIgnore]
    public IEnumerable<ContainerPort> AllPorts => Containers.SelectMany(container => container.Ports);
}
