namespace Pulumi;

/// <summary>Lets a map of unions take values of either type.</summary>
public static class InputMapExtensions
{
    /// <summary>Sets a value of the first type.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, (Input<Union<T0, T1>>)value.Apply(Union<T0, T1>.FromT0));

    /// <summary>Sets a value of the second type.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, (Input<Union<T0, T1>>)value.Apply(Union<T0, T1>.FromT1));
}
