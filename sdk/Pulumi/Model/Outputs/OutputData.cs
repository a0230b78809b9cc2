namespace Pulumi;

/// <summary>What an output resolves to: a value, whether it is known yet, whether it is secret, and what it depends on.</summary>
/// <remarks>
/// The value is not typed. Programs have outputs of hundreds of types, many of them structs; the runtime would compile
/// all that happens to data anew for each.
/// </remarks>
internal sealed record OutputData(ImmutableHashSet<Resource> Resources, object? Value, bool IsKnown, bool IsSecret)
{
    public static OutputData Known(object? value) => new([], value, IsKnown: true, IsSecret: false);

    public static OutputData Unknown(ImmutableHashSet<Resource> resources) => new(resources, null, IsKnown: false, IsSecret: false);

    /// <summary>The data of a computation on a value; unknown while the value is.</summary>
    public static async Task<OutputData> MapAsync(Task<OutputData> source, Func<OutputData, object?> map)
    {
        var data = await source.ConfigureAwait(false);
        return data with { Value = data.IsKnown ? map(data) : null };
    }

    /// <summary>The data of a computation that yields data itself; unknown while the value is.</summary>
    public static async Task<OutputData> BindAsync(Task<OutputData> source, Func<OutputData, Task<OutputData>> bind)
    {
        var data = await source.ConfigureAwait(false);
        return data.IsKnown ? (await bind(data).ConfigureAwait(false)).After(data) : data with { Value = null };
    }

    /// <summary>The data of a computation on all the values; it runs whether they are known or not.</summary>
    public static async Task<OutputData> CombineAsync(IEnumerable<Task<OutputData>> sources, Func<OutputData[], object?> combine)
    {
        var all = await Task.WhenAll(sources).ConfigureAwait(false);
        return all.Aggregate(Known(null), (result, data) => result.After(data)) with { Value = combine(all) };
    }

    /// <summary>The value as the type of its output; the type's default when there is none.</summary>
    public T As<T>() => Value is null ? default! : (T)Value;

    /// <summary>This data as the result of a computation that also consumed <paramref name="source"/>.</summary>
    public OutputData After(OutputData source) => new(
        Union(source.Resources, Resources),
        Value,
        source.IsKnown && IsKnown,
        source.IsSecret || IsSecret);

    private static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second) =>
        second.IsEmpty ? first : first.IsEmpty ? second : first.Union(second);
}
