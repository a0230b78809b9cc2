using System.Text.Json;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>
/// Reads JSON as a message of Envoy's API, the way the control plane does, and says what is wrong: the first mistake, in
/// the order in which a message declares its fields.
/// </summary>
/// <param name="unknownFields">Whether a field that the message does not have is a mistake.</param>
internal sealed class EnvoyDecoder(UnknownFields unknownFields)
{
    private const string Any = "google.protobuf.Any";

    /// <summary>What is wrong with a value, or null if it can be read.</summary>
    /// <param name="message">The message it is to be.</param>
    /// <param name="value">The value; null stands for an empty message.</param>
    public string? Check(EnvoyMessage message, JsonNode? value)
    {
        if (value is null)
        {
            return null;
        }

        if (value is not JsonObject json)
        {
            return GoJson.Mismatch(value, "map[string]json.RawMessage");
        }

        foreach (var field in message.Fields)
        {
            if ((json[field.JsonName] ?? json[field.Name]) is { } given && Field(field, given) is { } mistake)
            {
                return mistake;
            }
        }

        return unknownFields == UnknownFields.Refused && json.Select(entry => entry.Key).FirstOrDefault(Unknown) is { } unknown
            ? $"unknown field {GoText.Quote(unknown)} in {message.Name}"
            : null;

        bool Unknown(string name) => !message.Fields.Any(field => field.Name == name || field.JsonName == name);
    }

    private string? Field(EnvoyField field, JsonNode value) => field.Shape switch
    {
        EnvoyShape.List => value is JsonArray list
            ? list.Select(item => One(field.Type, item)).FirstOrDefault(mistake => mistake is not null)
            : GoJson.Mismatch(value, "[]json.RawMessage"),
        EnvoyShape.Map => value is JsonObject map
            ? map.Select(entry => Key(field.KeyType, entry.Key) ?? One(field.Type, entry.Value)).FirstOrDefault(mistake => mistake is not null)
            : GoJson.Mismatch(value, "map[string]json.RawMessage"),
        _ => One(field.Type, value),
    };

    private static string? Key(string type, string key) => type == "string" ? null : EnvoyScalar.CheckText(type, key);

    private string? One(string type, JsonNode? value)
    {
        if (value is null)
        {
            return null;
        }

        return type == Any ? TypedConfig(value)
            : EnvoyApi.Message(type) is { } message ? Check(message, value)
            : EnvoyApi.Enum(type) is { } values ? EnvoyScalar.CheckEnum(type, values, value)
            : EnvoyWellKnown.Check(type, value);
    }

    private string? TypedConfig(JsonNode value)
    {
        if (value is not JsonObject json)
        {
            return GoJson.Mismatch(value, "map[string]json.RawMessage");
        }

        if (json["@type"] is not { } typeNode)
        {
            return "Any JSON doesn't have '@type'";
        }

        if (typeNode.GetValueKind() != JsonValueKind.String)
        {
            return $"can't unmarshal Any's '@type': {GoText.Quote(typeNode.ToJsonString())}";
        }

        var url = typeNode.GetValue<string>();
        var name = url[(url.LastIndexOf('/') + 1)..];
        string? mistake;
        if (EnvoyWellKnown.Has(name))
        {
            if (!json.ContainsKey("value"))
            {
                return "Any JSON doesn't have 'value'";
            }

            mistake = json["value"] is { } inner ? EnvoyWellKnown.Check(name, inner) : null;
        }
        else if (EnvoyApi.Message(name) is { } message)
        {
            mistake = Check(message, Without(json, "@type"));
        }
        else
        {
            return $"could not resolve Any message type: {url}";
        }

        return mistake is null ? null : $"can't unmarshal Any nested proto {url}: {mistake}";
    }

    private static JsonObject Without(JsonObject json, string name)
    {
        var rest = json.DeepClone().AsObject();
        rest.Remove(name);
        return rest;
    }
}
