using System.Globalization;
using Pulumi;

namespace Istio;

/// <summary>
/// How long something takes, as Istio reads it: whole milliseconds, at least one. "No limit" is to leave it out, as
/// Istio refuses zero.
/// </summary>
[EnumType]
public readonly struct Duration : IEquatable<Duration>
{
    private readonly TimeSpan value;

    private Duration(TimeSpan value) => this.value = value;

    /// <summary>A duration.</summary>
    /// <param name="value">At least one millisecond, in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter, or has a part of a millisecond.</exception>
    public static Duration Of(TimeSpan value) => value >= TimeSpan.FromMilliseconds(1) && value.Ticks % TimeSpan.TicksPerMillisecond == 0
        ? new Duration(value)
        : throw new ArgumentOutOfRangeException(
            nameof(value), value, "Istio takes durations of whole milliseconds, at least 1ms. Leave the value out for no limit.");

    /// <summary>A number of seconds.</summary>
    /// <param name="seconds">Above zero.</param>
    public static Duration Seconds(double seconds) => Of(TimeSpan.FromSeconds(seconds));

    /// <summary>A number of milliseconds.</summary>
    /// <param name="milliseconds">At least one.</param>
    public static Duration Milliseconds(int milliseconds) => Of(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>The duration as a manifest says it, such as <c>1.5s</c>.</summary>
    /// <param name="duration">The duration.</param>
    public static explicit operator string(Duration duration) => duration.ToString();

    /// <summary>Whether both last as long.</summary>
    public static bool operator ==(Duration left, Duration right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Duration left, Duration right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Duration other) => value == other.value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Duration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => value.Ticks % TimeSpan.TicksPerSecond == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{value.TotalSeconds:0}s")
        : string.Create(CultureInfo.InvariantCulture, $"{value.TotalMilliseconds:0}ms");
}
