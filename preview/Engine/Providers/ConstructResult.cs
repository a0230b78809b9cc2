namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>The parts of a component.</summary>
/// <param name="Parts">The resources to register below the component, each after those that it depends on.</param>
internal sealed record ConstructResult(ImmutableArray<ConstructedPart> Parts)
{
    /// <summary>Name of the component's output that lists its parts; empty for none.</summary>
    public string PartsOutput { get; init; } = "";

    /// <summary>What the provider remarks at the stack.</summary>
    public ImmutableArray<(DiagnosticSeverity Severity, string Message)> Remarks { get; init; } = [];

    /// <summary>What the provider remarks at the component.</summary>
    public ImmutableArray<(DiagnosticSeverity Severity, string Message)> ComponentRemarks { get; init; } = [];

    /// <summary>Whether there are parts that cannot be told now, so that the output that lists them is unknown.</summary>
    public bool IsIncomplete { get; init; }
}
