namespace Pulumi.Serialization;

/// <summary>Reads a whole number; the wire has floating-point numbers alone, and a fraction is cut off.</summary>
internal sealed class NumberReader : ValueReader
{
    public override object? Read(object value, string path, List<string> problems) =>
        value is double number ? (int)number : Mismatch(typeof(double), value, path, problems);
}
