namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>What the schema of a message tells of its protocol buffer.</summary>
internal static class MessageSchema
{
    /// <summary>Go's type of a whole number.</summary>
    public static string IntegerType(JsonObject schema) =>
        schema["format"]?.GetValue<string>() == "int32" ? "int32" : schema["maximum"] is null ? "uint64" : "uint32";

    /// <summary>Whether a text is a duration. It shows by its rule; three fields that take any duration have none.</summary>
    public static bool IsDuration(JsonObject schema, string field) =>
        field is "idleTimeout" or "ttl" or "budgetInterval"
        || (
            schema["x-kubernetes-validations"]?.AsArray().Any(rule => rule!["rule"]!.GetValue<string>().StartsWith("duration(", StringComparison.Ordinal))
                ?? false);

    /// <summary>The name of a field in JSON: two are also known as in the protocol buffer, such as <c>jwks_uri</c>.</summary>
    public static string ProperName(string field) => string.Concat(
        field.Split('_').Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Groups of fields that exclude each other, in the order of the protocol buffer.</summary>
    public static IEnumerable<string[]> Choices(JsonObject schema) =>
        from choice in (schema["allOf"] as JsonArray)?.Select(part => part!.AsObject()).Append(schema) ?? [schema]
        where choice.ContainsKey("oneOf")
        select (from option in choice["oneOf"]!.AsArray()
                where option!["required"] is not null
                select option["required"]![0]!.GetValue<string>()).ToArray();
}
