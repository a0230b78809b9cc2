namespace Pulumi.Serialization;

/// <summary>Reads a value as the first of two types that it fits.</summary>
internal sealed class UnionReader<T0, T1> : ValueReader
{
    private readonly ValueReader first = For(typeof(T0));
    private readonly ValueReader second = For(typeof(T1));

    public override object? Read(object value, string path, List<string> problems)
    {
        var misfits = new List<string>();
        var one = first.Read(value, path, misfits);
        if (misfits.Count == 0)
        {
            return Union<T0, T1>.FromT0((T0)one!);
        }

        misfits.Clear();
        var two = second.Read(value, path, misfits);
        if (misfits.Count == 0)
        {
            return Union<T0, T1>.FromT1((T1)two!);
        }

        problems.Add($"Expected {typeof(T0).FullName} or {typeof(T1).FullName} but got {value.GetType().FullName} deserializing {path}");
        return null;
    }
}
