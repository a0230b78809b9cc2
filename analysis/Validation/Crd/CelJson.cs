using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Cel.Values;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Makes values for expressions of JSON, as a schema types it.</summary>
internal static class CelJson
{
    public static object? ToValue(JsonNode? json, StructuralSchema? schema) => json switch
    {
        null => null,
        JsonObject map => new CelJsonMap(map, schema),
        JsonArray list => new CelJsonList(list, schema?.Items),
        JsonValue scalar => scalar.GetValueKind() switch
        {
            JsonValueKind.String => Text(scalar.GetValue<string>(), schema?.Format ?? ""),
            JsonValueKind.Number => JsonKinds.IsInteger(scalar) && schema?.Types is not [JsonKinds.Number]
                ? scalar.GetValue<long>()
                : scalar.GetValue<double>(),
            _ => scalar.GetValue<bool>(),
        },
        _ => null,
    };

    private static object Text(string text, string format) => format switch
    {
        "byte" => Convert.FromBase64String(text),
        "duration" when GoDuration.Parse(text) is { Problem: null, Nanoseconds: var length } => new CelDuration(length),
        "date-time" or "date" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => text,
    };
}
