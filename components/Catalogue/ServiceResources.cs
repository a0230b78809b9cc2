namespace Payments.Infra.Components.Catalogue;

/// <summary>CPU time and memory of a container.</summary>
public sealed record ServiceResources
{
    /// <inheritdoc cref="CpuResources"/>
    public CpuResources Cpu { get; init; } = new();

    /// <inheritdoc cref="MemoryResources"/>
    public MemoryResources Memory { get; init; } = new();
}
