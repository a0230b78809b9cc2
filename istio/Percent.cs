using System.Globalization;
using Pulumi;

namespace Istio;

/// <summary>A share of 0 to 100 percent, as fine as the proxy counts: 0.0001.</summary>
[EnumType]
public readonly struct Percent : IEquatable<Percent>
{
    private const double Finest = 0.0001;

    private readonly double value;

    private Percent(double value) => this.value = value;

    /// <summary>A share.</summary>
    /// <param name="value">0, or 0.0001 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside.</exception>
    public static Percent Of(double value) => value is 0 or (>= Finest and <= 100)
        ? new Percent(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Istio takes percentages of 0, or from 0.0001 to 100.");

    /// <summary>The number of percent.</summary>
    /// <param name="percent">The share.</param>
    public static explicit operator double(Percent percent) => percent.value;

    /// <summary>Whether both are the same share.</summary>
    public static bool operator ==(Percent left, Percent right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Percent left, Percent right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Percent other) => value.Equals(other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Percent other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{value}%");
}
