using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>
/// Reads the <c>spec</c> of an object as istiod does: as JSON of the messages of Istio's API, which takes more than the
/// schema (numbers in quotes, numbers of enumerations) and stops at the first value that does not fit.
/// </summary>
internal sealed class SpecDecoder
{
    private readonly string kind;
    private string? problem;

    private SpecDecoder(string kind) => this.kind = kind;

    /// <summary>Reads a <c>spec</c>.</summary>
    /// <param name="kind">Kind of the object.</param>
    /// <param name="schema">Schema of the <c>spec</c>.</param>
    /// <param name="spec">The <c>spec</c>; nothing counts as an empty one.</param>
    public static DecodedSpec Decode(string kind, JsonObject schema, JsonNode? spec)
    {
        var decoder = new SpecDecoder(kind);
        return new DecodedSpec(decoder.Message(spec, schema, kind) as JsonObject ?? [], decoder.problem);
    }

    private JsonNode? Message(JsonNode? value, JsonObject schema, string place)
    {
        if (value is not (null or JsonObject))
        {
            return Fail(GoJson.Mismatch(value, "map[string]json.RawMessage"));
        }

        var message = new JsonObject();
        foreach (var (field, fieldSchema) in schema["properties"]!.AsObject())
        {
            var name = MessageSchema.ProperName(field);
            if (value?[field] is { } fieldValue && (name == field || !value.AsObject().ContainsKey(name)))
            {
                message[name] = Field(fieldValue, fieldSchema!.AsObject(), place, name);
            }
        }

        foreach (var group in MessageSchema.Choices(schema))
        {
            foreach (var loser in group.Where(message.ContainsKey).SkipLast(1).ToArray())
            {
                message.Remove(loser);
            }
        }

        return message;
    }

    private JsonNode? Field(JsonNode value, JsonObject schema, string parent, string field)
    {
        if (schema["items"] is JsonObject items)
        {
            return value is JsonArray list
                ? new JsonArray([.. list.Select(item => Single(item, items, parent, field))])
                : Fail(GoJson.Mismatch(value, "[]json.RawMessage"));
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            return value is JsonObject map ? Map(map, values, parent, field) : Fail(GoJson.Mismatch(value, "map[string]json.RawMessage"));
        }

        return Single(value, schema, parent, field);
    }

    private JsonObject Map(JsonObject map, JsonObject schema, string parent, string field)
    {
        var result = new JsonObject();
        foreach (var (key, value) in map)
        {
            // The only map whose keys are numbers.
            if (field == "portLevelMtls")
            {
                Number(JsonValue.Create(key), "uint32");
            }

            result[key] = Single(value, schema, parent, field);
        }

        return result;
    }

    private JsonNode? Single(JsonNode? value, JsonObject schema, string parent, string field) => schema["type"]!.GetValue<string>() switch
    {
        "object" when schema["x-kubernetes-preserve-unknown-fields"] is not null => Anything(value),
        "object" => Message(value, schema, field),
        "string" when schema["enum"] is JsonArray names => Enumeration(value, names, EnumNames.Of(kind, parent, field)),
        "string" when MessageSchema.IsDuration(schema, field) => Duration(value),
        "string" when schema["format"]?.GetValue<string>() == "byte" => Octets(value),
        "string" => Text(value),
        "boolean" => Flag(value),
        "number" => Number(value, "float64"),
        _ => Number(value, MessageSchema.IntegerType(schema)),
    };

    private JsonNode? Anything(JsonNode? value) => value is null or JsonObject
        ? value?.DeepClone() ?? new JsonObject()
        : Fail("bad StructValue: " + GoJson.Mismatch(value, "map[string]json.RawMessage"));

    private JsonNode? Enumeration(JsonNode? value, JsonArray names, string name)
    {
        if (value?.GetValueKind() == JsonValueKind.String)
        {
            return names.Any(known => JsonNode.DeepEquals(known, value))
                ? value.DeepClone()
                : Fail($"unknown value {GoText.Quote(GoText.Quote(value.GetValue<string>()))} for enum {name}");
        }

        var number = Number(value, "protoreflect.EnumNumber").Whole();
        return number >= 0 && number < names.Count ? names[(int)number]!.DeepClone() : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture));
    }

    private JsonNode? Duration(JsonNode? value)
    {
        var text = Text(value);
        if (text is not null && GoDuration.Parse(text.GetValue<string>()).Problem is { } reason)
        {
            return Fail("bad Duration: " + reason);
        }

        return text;
    }

    private JsonNode? Octets(JsonNode? value)
    {
        var text = Text(value)?.GetValue<string>() ?? "";
        return Convert.TryFromBase64String(text, new byte[text.Length], out _)
            ? JsonValue.Create(text)
            : Fail(FormattableString.Invariant($"illegal base64 data at input byte {Base64.ProblemAt(text)}"));
    }

    private JsonNode? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null => JsonValue.Create(""),
        JsonValueKind.String => value.DeepClone(),
        _ => Fail(GoJson.Mismatch(value, "string")),
    };

    private JsonNode? Flag(JsonNode? value) => value?.GetValueKind() switch
    {
        null => JsonValue.Create(false),
        JsonValueKind.True or JsonValueKind.False => value.DeepClone(),
        _ => Fail(GoJson.Mismatch(value, "bool")),
    };

    private JsonNode? Number(JsonNode? value, string type)
    {
        if (value is null)
        {
            return JsonValue.Create(0L);
        }

        if (value.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return Fail(GoJson.Mismatch(value, type));
        }

        var literal = GoJson.Literal(value);
        if (type == "float64" && literal is "NaN" or "Infinity" or "-Infinity")
        {
            return JsonValue.Create(double.Parse(literal, CultureInfo.InvariantCulture));
        }

        if (GoJson.SyntaxProblem(literal) is { } reason)
        {
            return Fail(reason);
        }

        literal = literal.Trim();
        return literal[0] switch
        {
            'n' => JsonValue.Create(0L),
            't' or 'f' => Fail(GoJson.Mismatch("bool", type)),
            '{' => Fail(GoJson.Mismatch("object", type)),
            '[' => Fail(GoJson.Mismatch("array", type)),
            _ => GoValue.Parse(literal, type) ?? Fail(GoJson.Mismatch($"number {literal}", type)),
        };
    }

    private JsonNode? Fail(string text)
    {
        problem ??= text;
        return null;
    }
}
