namespace Payments.Infra.Analysis.Cel.Values;

/// <summary>A span of time.</summary>
/// <param name="Nanoseconds">Length in nanoseconds.</param>
internal readonly record struct CelDuration(long Nanoseconds) : IComparable<CelDuration>
{
    public const long PerSecond = 1_000_000_000;

    public int CompareTo(CelDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);
}
