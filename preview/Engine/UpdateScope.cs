namespace Payments.Infra.Preview.Engine;

/// <summary>To which resources a deployment keeps, as <c>--target</c>, <c>--exclude</c> and <c>--replace</c> say.</summary>
public sealed record UpdateScope
{
    /// <summary>All resources, and none replaced that would not be anyhow.</summary>
    public static readonly UpdateScope Everything = new();

    /// <summary>The resources that may change; all when it is empty.</summary>
    public UrnSet Targets { get; init; } = UrnSet.Empty;

    /// <summary>Whether what depends on a target may change too.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>The resources that stay as they are.</summary>
    public UrnSet Excludes { get; init; } = UrnSet.Empty;

    /// <summary>Whether what depends on an excluded resource stays too.</summary>
    public bool ExcludeDependents { get; init; }

    /// <summary>The resources that are replaced whatever the program says.</summary>
    public UrnSet Replaces { get; init; } = UrnSet.Empty;
}
