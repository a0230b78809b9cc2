namespace Payments.Infra.Analysis.Cel.Values;

/// <summary>What an expression is worth when it has no value, such as a key that is missing.</summary>
/// <remarks>It is a value, not an exception: <c>error || true</c> is true.</remarks>
/// <param name="Message">Reason.</param>
internal sealed record CelError(string Message)
{
    public static readonly CelError NoSuchOverload = new("no such overload");

    public static CelError NoSuchKey(object? key) => new($"no such key: {CelValues.Display(key)}");

    public static CelError Conversion(object? value, string type) => new($"type conversion error from '{CelValues.TypeName(value)}' to '{type}'");
}
