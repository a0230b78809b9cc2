using System.Collections;

namespace Pulumi;

/// <summary>A map from text to inputs: each value may be plain or an output, and stays unknown or secret by itself.</summary>
/// <typeparam name="TValue">Type of the values.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, ICompositeInput, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> entries;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries) => this.entries = entries;

    /// <summary>Sets a value. A key that is there with a different value faults the map when it is resolved.</summary>
    /// <param name="key">The key.</param>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <inheritdoc cref="this[string]"/>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Input<TValue> value) => entries = entries.Apply(map => map is null
        ? ImmutableDictionary<string, Input<TValue>>.Empty.Add(key, value)
        : map.SetItem(key, map.TryGetValue(key, out var existing) ? Same(key, existing, value) : value));

    /// <summary>Adds all entries of another map. A key that is in both faults the map when it is resolved.</summary>
    /// <param name="values">The other map.</param>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <inheritdoc cref="Add(InputMap{TValue})"/>
    public void AddRange(InputMap<TValue> values) => entries = Combine(entries, values.entries, (first, second) => first.AddRange(second));

    /// <summary>A new map of the entries of both; the second one wins.</summary>
    /// <param name="first">The first map.</param>
    /// <param name="second">The second map.</param>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(Combine(first.entries, second.entries, (one, two) => one.SetItems(two)));

    /// <summary>A map of plain values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) =>
        new(Output.Create<ImmutableDictionary<string, Input<TValue>>>(Entries(values)!));

    /// <inheritdoc cref="op_Implicit(Dictionary{string, TValue})"/>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        new(Output.Create<ImmutableDictionary<string, Input<TValue>>>(Entries(values)!));

    /// <summary>A map that is unknown as a whole while the output is.</summary>
    /// <param name="values">The output.</param>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(map => Entries(map)!));

    /// <inheritdoc cref="op_Implicit(Output{Dictionary{string, TValue}})"/>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(map => Entries(map)!));

    /// <inheritdoc cref="op_Implicit(Output{Dictionary{string, TValue}})"/>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values.Apply(map => Entries(map)!));

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputMap has no synchronous entries: they may not be known yet. Use ToOutput().Apply(...).");

    /// <summary>The entries, once the map is known; none while it is not.</summary>
    /// <param name="cancellationToken">Not observed.</param>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await entries.DataTask.ConfigureAwait(false);
        if (!data.IsKnown || data.As<ImmutableDictionary<string, Input<TValue>>?>() is not { } known)
        {
            yield break;
        }

        foreach (var (key, input) in known)
        {
            yield return input.Apply(value => KeyValuePair.Create(key, value));
        }
    }

    IOutput ICompositeInput.Elements => entries;

    internal override IEnumerable<IWaiting> Awaited => entries.DataTask.IsCompletedSuccessfully
        ? entries.DataTask.Result.As<ImmutableDictionary<string, Input<TValue>>?>()?.Values ?? []
        : [entries];

    internal override Output<ImmutableDictionary<string, TValue>> Resolve() => entries.Apply(map => map is null
        ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
        : Output.All(map.Select(entry => entry.Value.Apply(value => KeyValuePair.Create(entry.Key, value))))
            .Apply(pairs => pairs.ToImmutableDictionary()));

    private static ImmutableDictionary<string, Input<TValue>>? Entries(IEnumerable<KeyValuePair<string, TValue>>? values) =>
        values?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value);

    private static Output<ImmutableDictionary<string, Input<TValue>>> Combine(
        Output<ImmutableDictionary<string, Input<TValue>>> first,
        Output<ImmutableDictionary<string, Input<TValue>>> second,
        Func<ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>> combine) =>
        Output.Tuple(first, second).Apply(pair => pair.Item1 is null ? pair.Item2 : pair.Item2 is null ? pair.Item1 : combine(pair.Item1, pair.Item2));

    private static Output<TValue> Same(string key, Input<TValue> existing, Input<TValue> value) =>
        Output.Tuple(existing, value).Apply(pair => EqualityComparer<TValue>.Default.Equals(pair.Item1, pair.Item2)
            ? pair.Item2
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));
}
