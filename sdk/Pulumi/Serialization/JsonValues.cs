using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Sends JSON values.</summary>
internal static class JsonValues
{
    public static Value ToValue(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return Value.ForString(element.GetString());
            case JsonValueKind.Number:
                return Value.ForNumber(element.GetDouble());
            case JsonValueKind.True or JsonValueKind.False:
                return Value.ForBool(element.GetBoolean());
            case JsonValueKind.Array:
                return Value.ForList([.. element.EnumerateArray().Select(ToValue)]);
            case JsonValueKind.Object:
                var fields = new Struct();
                foreach (var property in element.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
                {
                    fields.Fields[property.Name] = ToValue(property.Value);
                }

                return Value.ForStruct(fields);
            default:
                return Value.ForNull();
        }
    }
}
