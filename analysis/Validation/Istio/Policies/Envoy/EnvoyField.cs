namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>A field of a message of Envoy's configuration API.</summary>
/// <param name="Name">Name as the API declares it, in snake case.</param>
/// <param name="Shape">Whether it holds one value, a list or a map.</param>
/// <param name="Type">Scalar type (<c>uint32</c>) or full name of a message or enum; of a map, the type of its values.</param>
/// <param name="KeyType">Scalar type of a map's keys; empty otherwise.</param>
internal sealed record EnvoyField(string Name, EnvoyShape Shape, string Type, string KeyType)
{
    /// <summary>Name in JSON, in camel case. Both names are read.</summary>
    public string JsonName { get; } = CamelCase(Name);

    /// <summary>The fields of which only one can be set, this one among them; null when it stands for itself.</summary>
    public EnvoyOneof? Oneof { get; init; }

    /// <summary>What a message holds in this field, under either name; null for nothing.</summary>
    public JsonNode? In(JsonObject message) => message[JsonName] ?? message[Name];

    private static string CamelCase(string name) =>
        string.Concat(name.Split('_').Select((word, index) => index == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
