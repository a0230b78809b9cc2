namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What a NetworkPolicy lets through.</summary>
internal sealed record RenderedPolicy
{
    /// <summary>Labels of its pods; none for all of its namespace.</summary>
    public ImmutableArray<string> Selector { get; init; } = [];

    /// <summary>Directions that it closes: <c>Ingress</c>, <c>Egress</c>.</summary>
    public ImmutableArray<string> Closes { get; init; } = [];

    /// <summary>Who may connect.</summary>
    public ImmutableArray<PolicyRule> Ingress { get; init; } = [];

    /// <summary>What may be connected to.</summary>
    public ImmutableArray<PolicyRule> Egress { get; init; } = [];
}

/// <summary>A rule of a policy.</summary>
internal sealed record PolicyRule
{
    /// <summary>The other side; none for anybody.</summary>
    public ImmutableArray<PolicyPeer> Peers { get; init; } = [];

    /// <summary>Protocol and number or name, such as <c>TCP 8080</c>, or <c>TCP 8080-8090</c>; none for all ports.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];
}

/// <summary>The other side of a rule.</summary>
internal sealed record PolicyPeer
{
    /// <summary>A range of addresses, which are no pods' where a network plug-in goes by identity.</summary>
    public string? Range { get; init; }

    /// <summary>Labels of namespaces, with commas between; empty for all, null for that of the policy.</summary>
    public string? Namespaces { get; init; }

    /// <summary>Labels of pods; none for all.</summary>
    public ImmutableArray<string> Pods { get; init; } = [];
}
