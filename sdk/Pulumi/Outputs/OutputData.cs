using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to: a value, whether it is known yet, whether it is secret, and what it depends on.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Known(T value) => new([], value, IsKnown: true, IsSecret: false);

    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);

    /// <summary>This data as the result of a computation that also consumed <paramref name="source"/>.</summary>
    public OutputData<T> After<TSource>(OutputData<TSource> source) => new(
        Union(source.Resources, Resources),
        Value,
        source.IsKnown && IsKnown,
        source.IsSecret || IsSecret);

    private static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second) =>
        second.IsEmpty ? first : first.IsEmpty ? second : first.Union(second);
}
