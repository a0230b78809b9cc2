using System.Text.Json;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A kind of custom resource: where it lives and what its objects may hold.</summary>
/// <param name="json">
/// The definition: <c>group</c>, <c>kind</c>, <c>useVersion</c>, <c>spec</c>, and where they differ from the usual
/// <c>servedVersions</c>, <c>scope</c>, <c>topLevelRequired</c>, <c>topLevelProperties</c>.
/// </param>
internal sealed class CustomResourceDefinition(JsonElement json)
{
    private readonly Lazy<StructuralSchema> schema = new(() => ReadSchema(json));

    /// <summary>API group.</summary>
    public string Group { get; } = json.GetProperty("group").GetString()!;

    /// <summary>Kind.</summary>
    public string Kind { get; } = json.GetProperty("kind").GetString()!;

    /// <summary>Versions that the server takes; they share one schema.</summary>
    public ImmutableArray<string> ServedVersions { get; } =
        Texts(json, "servedVersions") is { IsEmpty: false } served ? served : [json.GetProperty("useVersion").GetString()!];

    /// <summary>Whether objects live in a namespace.</summary>
    public bool IsNamespaced { get; } = !json.TryGetProperty("scope", out var scope) || scope.GetString() == "Namespaced";

    /// <summary>Schema of a whole object, read when it is asked for.</summary>
    public StructuralSchema Schema => schema.Value;

    /// <summary>Reads <c>crds[]</c> of a file.</summary>
    public static ImmutableArray<CustomResourceDefinition> ParseAll(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("crds").EnumerateArray().Select(crd => new CustomResourceDefinition(crd))];

    private static StructuralSchema ReadSchema(JsonElement json)
    {
        var spec = StructuralSchema.Parse(json.GetProperty("spec"));
        var open = StructuralSchema.Empty with { Types = ["object"], PreservesUnknownFields = true };
        return StructuralSchema.Empty with
        {
            Types = ["object"],
            Properties = Texts(json, "topLevelProperties").Append("status").ToDictionary(name => name, _ => open).Append(
                KeyValuePair.Create("spec", spec)).ToDictionary(),
            Required = Texts(json, "topLevelRequired"),
            IsEmbeddedResource = true,
            HasRules = spec.HasRules,
        };
    }

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
