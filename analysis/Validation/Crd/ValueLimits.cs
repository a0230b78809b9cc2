using System.Text.Json;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>How large, long or many a value may be. A limit that is missing does not limit.</summary>
internal sealed record ValueLimits
{
    public static readonly ValueLimits None = new();

    public double? Minimum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public double? Maximum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public double? MultipleOf { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    /// <summary>Regular expression of the RE2 syntax.</summary>
    public string? Pattern { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }

    public static ValueLimits Parse(JsonElement json) => new()
    {
        Minimum = Number(json, "minimum"),
        ExclusiveMinimum = Flag(json, "exclusiveMinimum"),
        Maximum = Number(json, "maximum"),
        ExclusiveMaximum = Flag(json, "exclusiveMaximum"),
        MultipleOf = Number(json, "multipleOf"),
        MinLength = Count(json, "minLength"),
        MaxLength = Count(json, "maxLength"),
        Pattern = json.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null,
        MinItems = Count(json, "minItems"),
        MaxItems = Count(json, "maxItems"),
        UniqueItems = Flag(json, "uniqueItems"),
        MinProperties = Count(json, "minProperties"),
        MaxProperties = Count(json, "maxProperties"),
    };

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetDouble() : null;

    private static long? Count(JsonElement json, string name) => json.TryGetProperty(name, out var count) ? count.GetInt64() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
