namespace Payments.Infra.Analysis.Azure.Schemas;

/// <summary>Inputs of the resources of azure-native that <c>sdk/schemas</c> has, in the version of the API that the package takes by default.</summary>
internal sealed class InputSchema
{
    private static readonly Lazy<InputSchema> Embedded = new(Read);

    private readonly Dictionary<string, Lazy<IReadOnlyDictionary<string, InputDefinition>>> resources;
    private readonly Dictionary<string, Lazy<IReadOnlyDictionary<string, InputDefinition>>> types;
    private readonly JsonObject enumerations;

    private InputSchema(JsonObject document)
    {
        Version = document["version"]!.GetValue<string>();
        resources = Lazily(document["resources"]!.AsObject());
        types = Lazily(document["types"]!.AsObject());
        enumerations = document["enumerations"]!.AsObject();
    }

    /// <summary>The inputs, which are read when they are first needed.</summary>
    public static InputSchema Instance => Embedded.Value;

    /// <summary>Version of the package.</summary>
    public string Version { get; }

    /// <summary>Inputs of a resource; null for a type that is not known, or of which the token names a version of the API.</summary>
    /// <param name="token">Type token, such as <c>azure-native:network:Subnet</c>.</param>
    public IReadOnlyDictionary<string, InputDefinition>? Of(string token) =>
        token == $"azure-native:{AzureType.Of(token)}" && resources.TryGetValue(AzureType.Of(token), out var inputs) ? inputs.Value : null;

    /// <summary>Inputs of an object's type.</summary>
    public IReadOnlyDictionary<string, InputDefinition> OfType(string name) => types[name].Value;

    /// <summary>Members of an enumeration, in the order of the package.</summary>
    public IEnumerable<string> MembersOf(string name) => enumerations[name]!.AsArray().Select(member => member!.GetValue<string>());

    private static Dictionary<string, Lazy<IReadOnlyDictionary<string, InputDefinition>>> Lazily(JsonObject section) =>
        section.ToDictionary(entry => entry.Key, entry => new Lazy<IReadOnlyDictionary<string, InputDefinition>>(() => Inputs(entry.Value!.AsObject())));

    private static Dictionary<string, InputDefinition> Inputs(JsonObject type) =>
        type.ToDictionary(input => input.Key, input => InputDefinition.Parse(input.Value!.GetValue<string>()), StringComparer.Ordinal);

    private static InputSchema Read()
    {
        using var stream = typeof(InputSchema).Assembly.GetManifestResourceStream("azure-inputs.json")!;
        return new(JsonNode.Parse(stream)!.AsObject());
    }
}
