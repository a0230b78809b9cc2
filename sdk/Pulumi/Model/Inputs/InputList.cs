using System.Collections;

namespace Pulumi;

/// <summary>A list whose elements are inputs: each may be a plain value or an output, and stays unknown or secret by itself.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, ICompositeInput, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> elements;

    /// <summary>An empty list.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements) => this.elements = elements;

    /// <summary>Adds elements at the end.</summary>
    /// <param name="inputs">The elements.</param>
    public void Add(params Input<T>[] inputs) => Append(Output.Create(ImmutableArray.Create(inputs)));

    /// <summary>Adds all elements of another list at the end.</summary>
    /// <param name="inputs">The other list.</param>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <inheritdoc cref="Add(InputList{T})"/>
    public void AddRange(InputList<T> inputs) => Append(inputs.elements);

    /// <summary>A new list: the elements of this one, then those of the other.</summary>
    /// <param name="other">The other list.</param>
    public InputList<T> Concat(InputList<T> other)
    {
        var result = new InputList<T>(elements);
        result.Append(other.elements);
        return result;
    }

    /// <summary>A list of one plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator InputList<T>(T value) => Of((Input<T>)value);

    /// <summary>A list of one output.</summary>
    /// <param name="value">The output.</param>
    public static implicit operator InputList<T>(Output<T> value) => Of((Input<T>)value);

    /// <summary>A list of one input.</summary>
    /// <param name="value">The input.</param>
    public static implicit operator InputList<T>(Input<T> value) => Of(value);

    /// <summary>A list of plain values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of outputs.</summary>
    /// <param name="values">The outputs.</param>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of inputs.</summary>
    /// <param name="values">The inputs.</param>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values.AsEnumerable());

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(Output{T}[])"/>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(Input{T}[])"/>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values.AsEnumerable());

    /// <inheritdoc cref="op_Implicit(T[])"/>
    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        values.IsDefault ? new InputList<T>() : Of(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(Output{T}[])"/>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    /// <inheritdoc cref="op_Implicit(Input{T}[])"/>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values.AsEnumerable());

    /// <summary>A list that is unknown as a whole while the output is.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputList<T>(Output<T[]> values) => FromOutput(values);

    /// <inheritdoc cref="op_Implicit(Output{T[]})"/>
    public static implicit operator InputList<T>(Output<List<T>> values) => FromOutput(values);

    /// <inheritdoc cref="op_Implicit(Output{T[]})"/>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => FromOutput(values);

    /// <inheritdoc cref="op_Implicit(Output{T[]})"/>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(array =>
        array.IsDefault ? [] : ImmutableArray.CreateRange(array, value => (Input<T>)value)));

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputList has no synchronous elements: they may not be known yet. Use ToOutput().Apply(...).");

    /// <summary>The elements, once the list is known; none while it is not.</summary>
    /// <param name="cancellationToken">Not observed.</param>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await elements.DataTask.ConfigureAwait(false);
        var known = data.IsKnown ? data.As<ImmutableArray<Input<T>>>() : [];
        if (known.IsDefault)
        {
            yield break;
        }

        foreach (var element in known)
        {
            yield return element;
        }
    }

    IOutput ICompositeInput.Elements => elements;

    internal override IEnumerable<IWaiting> Awaited => !elements.DataTask.IsCompletedSuccessfully ? [elements]
        : elements.DataTask.Result.As<ImmutableArray<Input<T>>>() is { IsDefault: false } known ? known
        : [];

    internal override Output<ImmutableArray<T>> Resolve() =>
        elements.Apply(inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All<T>(inputs));

    private static InputList<T> Of(params IEnumerable<Input<T>> values) => new(Output.Create(values.ToImmutableArray()));

    private static InputList<T> FromOutput<TList>(Output<TList> values)
        where TList : IEnumerable<T> =>
        new(values.Apply(list => list is null ? default : list.Select(value => (Input<T>)value).ToImmutableArray()));

    private void Append(Output<ImmutableArray<Input<T>>> more) => elements = Output.Tuple(elements, more).Apply(pair =>
        pair.Item1.IsDefault ? pair.Item2 : pair.Item2.IsDefault ? pair.Item1 : pair.Item1.AddRange(pair.Item2));
}
