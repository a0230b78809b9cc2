using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">First type.</typeparam>
/// <typeparam name="T1">Second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 first;
    private readonly T1 second;

    private Union(T0 first, T1 second, bool isSecond) => (this.first, this.second, IsT1) = (first, second, isSecond);

    /// <summary>Whether it holds the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether it holds the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It holds the second type.</exception>
    public T0 AsT0 => IsT0 ? first : throw Wrong(typeof(T0), typeof(T1));

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It holds the first type.</exception>
    public T1 AsT1 => IsT1 ? second : throw Wrong(typeof(T1), typeof(T0));

    /// <summary>The value, whichever type it has.</summary>
    public object Value => BoxedValue!;

    object? IUnion.BoxedValue => BoxedValue;

    private object? BoxedValue => IsT1 ? second : first;

    /// <summary>A union that holds the first type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isSecond: false);

    /// <summary>A union that holds the second type.</summary>
    /// <param name="input">The value.</param>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isSecond: true);

    /// <inheritdoc cref="FromT0"/>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <inheritdoc cref="FromT1"/>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and an equal value.</summary>
    /// <param name="left">One union.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ in type or value.</summary>
    /// <param name="left">One union.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>Maps the first type, and leaves a value of the second as it is.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="mapFunc">The map.</param>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => IsT0 ? mapFunc(first) : second;

    /// <summary>Maps the second type, and leaves a value of the first as it is.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="mapFunc">The map.</param>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => IsT1 ? mapFunc(second) : first;

    /// <summary>Maps either type.</summary>
    /// <typeparam name="TResult0">Result for the first type.</typeparam>
    /// <typeparam name="TResult1">Result for the second type.</typeparam>
    /// <param name="mapFunc0">Map of the first type.</param>
    /// <param name="mapFunc1">Map of the second type.</param>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        IsT0 ? Union<TResult0, TResult1>.FromT0(mapFunc0(first)) : Union<TResult0, TResult1>.FromT1(mapFunc1(second));

    /// <summary>One result from either type.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="f0">For the first type.</param>
    /// <param name="f1">For the second type.</param>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT0 ? f0(first) : f1(second);

    /// <summary>Runs an action on either type.</summary>
    /// <param name="f0">For the first type.</param>
    /// <param name="f1">For the second type.</param>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT0)
        {
            f0(first);
        }
        else
        {
            f1(second);
        }
    }

    /// <summary>The value as the first type, if it holds that.</summary>
    /// <param name="value">The value.</param>
    /// <param name="remainder">The value as the second type otherwise.</param>
    /// <returns>Whether it holds the first type.</returns>
    public bool TryPickT0([MaybeNullWhen(false)] out T0 value, [MaybeNullWhen(true)] out T1 remainder)
    {
        (value, remainder) = (first, second);
        return IsT0;
    }

    /// <summary>The value as the second type, if it holds that.</summary>
    /// <param name="value">The value.</param>
    /// <param name="remainder">The value as the first type otherwise.</param>
    /// <returns>Whether it holds the second type.</returns>
    public bool TryPickT1([MaybeNullWhen(false)] out T1 value, [MaybeNullWhen(true)] out T0 remainder)
    {
        (value, remainder) = (second, first);
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(BoxedValue, other.BoxedValue);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, BoxedValue);

    /// <inheritdoc/>
    public override string ToString() => BoxedValue?.ToString() ?? "";

    private static InvalidOperationException Wrong(Type asked, Type held) =>
        new($"The union holds a {held.Name}, not a {asked.Name}.");
}
