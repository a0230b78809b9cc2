namespace Pulumi;

/// <summary>Shorthands on outputs of lists and unions.</summary>
public static class OutputExtensions
{
    /// <summary>The element at an index.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="array">The list.</param>
    /// <param name="index">The index, from 0.</param>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple(array, index.ToOutput()).Apply(pair => pair.Item1[pair.Item2]);

    /// <summary>The first element.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="array">The list.</param>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.GetAt(0);

    /// <summary>How many elements there are.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="array">The list.</param>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => array.Apply(values => values.Length);

    /// <summary>Whether the union holds its first type.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.IsT0);

    /// <summary>Whether the union holds its second type.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.IsT1);

    /// <summary>The value as the union's first type; faults when it holds the other.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.AsT0);

    /// <summary>The value as the union's second type; faults when it holds the other.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.AsT1);

    /// <summary>The value, whichever type it has.</summary>
    /// <typeparam name="T0">First type.</typeparam>
    /// <typeparam name="T1">Second type.</typeparam>
    /// <param name="output">The union.</param>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(union => union.Value);
}
