using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>What a deployment of a stack would do.</summary>
public sealed record Plan
{
    /// <summary>Project and stack, with configuration.</summary>
    public required StackSettings Stack { get; init; }

    /// <summary>Steps: parents and dependencies first, then by URN.</summary>
    public required ImmutableArray<PlanStep> Steps { get; init; }

    /// <summary>Messages, in the order they came.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Messages that were meant for the moment: none of the others is repeated here.</summary>
    public ImmutableArray<Diagnostic> EphemeralDiagnostics { get; init; } = [];

    /// <summary>Outputs of the stack.</summary>
    public required PropertyValue.Map Outputs { get; init; }

    /// <summary>How long planning took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Whether something is wrong.</summary>
    public bool Failed => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
