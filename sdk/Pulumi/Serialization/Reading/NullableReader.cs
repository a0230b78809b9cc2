namespace Pulumi.Serialization;

/// <summary>Reads a value that may be absent.</summary>
internal sealed class NullableReader<T> : ValueReader
    where T : struct
{
    private readonly ValueReader inner = For(typeof(T));

    public override object? Read(object value, string path, List<string> problems) => inner.Read(value, path, problems);
}
