using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>Numbers of Go's types.</summary>
internal static class GoValue
{
    /// <summary>Reads a number.</summary>
    /// <param name="literal">A number in JSON.</param>
    /// <param name="type">Go's type.</param>
    /// <returns>The number; null when the type cannot hold it.</returns>
    public static JsonValue? Parse(string literal, string type)
    {
        var (invariant, whole) = (CultureInfo.InvariantCulture, NumberStyles.AllowLeadingSign);
        return type switch
        {
            "float64" => double.Parse(literal, invariant) is var number && double.IsFinite(number) ? JsonValue.Create(number) : null,
            "uint64" => ulong.TryParse(literal, NumberStyles.None, invariant, out var number) ? number <= long.MaxValue ? JsonValue
                .Create((long)number) : JsonValue.Create(number) : null,
            "uint32" => uint.TryParse(literal, NumberStyles.None, invariant, out var number) ? JsonValue.Create((long)number) : null,
            _ => int.TryParse(literal, whole, invariant, out var number) ? JsonValue.Create((long)number) : null,
        };
    }
}
