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

    private static string CamelCase(string name) =>
        string.Concat(name.Split('_').Select((word, index) => index == 0 || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
