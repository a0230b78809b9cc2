namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>Fills in what an object leaves out.</summary>
internal static class DefaultedObject
{
    /// <summary>Sets a field that is not there, or empty: the server's own types tell neither from the other.</summary>
    public static void Default(this JsonObject value, string field, JsonNode otherwise)
    {
        if (value[field] is null || IsEmpty(value[field]))
        {
            value[field] = otherwise;
        }
    }

    /// <summary>Sets a number that is not there, or zero.</summary>
    public static void DefaultZero(this JsonObject value, string field, int otherwise)
    {
        if (value[field] is null || Field.Of(value)[field].Integer == 0)
        {
            value[field] = otherwise;
        }
    }

    /// <summary>The object at a field, made where it is not there.</summary>
    public static JsonObject Within(this JsonObject value, string field)
    {
        value[field] ??= new JsonObject();
        return value[field] as JsonObject ?? [];
    }

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject value, string field) => (value[field] as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsEmpty(JsonNode? node) => JsonKinds.Text(node) is { Length: 0 };
}
