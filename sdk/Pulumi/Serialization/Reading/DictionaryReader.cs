namespace Pulumi.Serialization;

/// <summary>Reads a map from text.</summary>
internal sealed class DictionaryReader<T> : ValueReader
{
    private ValueReader? element;

    private ValueReader Element => element ??= For(typeof(T));

    public override object? Read(object value, string path, List<string> problems) =>
        value is ImmutableDictionary<string, object?> dictionary
            ? dictionary.ToImmutableDictionary(
                entry => entry.Key,
                entry => entry.Value is null ? default! : (T)(Element.Read(entry.Value, path, problems) ?? default(T))!)
            : Mismatch(typeof(ImmutableDictionary<string, object>), value, path, problems);
}
