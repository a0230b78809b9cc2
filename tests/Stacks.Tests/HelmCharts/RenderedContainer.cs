namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A container of a pod.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">What it runs.</param>
internal sealed record RenderedContainer(string Name, string Image)
{
    /// <summary>The ports that it names.</summary>
    public ImmutableArray<ContainerPort> Ports { get; init; } = [];

    /// <summary>Where kubelets ask how it is.</summary>
    public ImmutableArray<ProbedPort> Probes { get; init; } = [];
}

/// <summary>A port that a container names.</summary>
/// <param name="Name">Its name; empty for none.</param>
/// <param name="Number">Its number.</param>
internal sealed record ContainerPort(string Name, int Number);

/// <summary>A port that kubelets ask.</summary>
/// <param name="Scheme"><c>http</c>, <c>https</c>, <c>tcp</c> or <c>grpc</c>.</param>
/// <param name="Number">Its number.</param>
internal sealed record ProbedPort(string Scheme, int Number);

/// <summary>A port of a Service.</summary>
/// <param name="Name">Its name; empty for none.</param>
/// <param name="Number">Its number.</param>
/// <param name="Target">Name or number of the pods' port.</param>
internal sealed record ServicePort(string Name, int Number, string Target);
