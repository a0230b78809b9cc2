namespace Pulumi.Serialization;

/// <summary>Reads a list.</summary>
internal sealed class ArrayReader<T> : ValueReader
{
    private ValueReader? element;

    // Found on first use: an object type may hold a list of itself.
    private ValueReader Element => element ??= For(typeof(T));

    public override object? Read(object value, string path, List<string> problems) =>
        value is ImmutableArray<object?> array
            ? ImmutableArray.CreateRange(array, item => item is null ? default! : (T)(Element.Read(item, path, problems) ?? default(T))!)
            : Mismatch(typeof(ImmutableArray<object>), value, path, problems);
}
