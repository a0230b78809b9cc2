using System.Globalization;

namespace Payments.Infra.Components.Azure;

/// <summary>How many nodes an upgrade adds at once, and how long it waits for pods to leave.</summary>
/// <param name="Share">Nodes added at once: a number, or a percentage of the pool.</param>
/// <param name="DrainMinutes">Minutes that pods have; null for what AKS does.</param>
public sealed record NodeSurge(string Share, int? DrainMinutes)
{
    private const double Whole = 100;

    /// <summary>A third at once, half an hour for pods, and a node that cannot be emptied is left aside.</summary>
    public static NodeSurge Regulated { get; } = new("33%", 30);

    /// <summary>One node at once.</summary>
    public static NodeSurge OneByOne { get; } = new("1", null);

    /// <summary>Nodes that a pool grows to during an upgrade: they need addresses and quota.</summary>
    /// <param name="nodes">Nodes of the pool.</param>
    public int Peak(int nodes) => nodes + (Share.EndsWith('%') ? (int)Math.Ceiling(nodes * Number / Whole) : (int)Number);

    private double Number => double.Parse(Share.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture);
}
