using System.Text.Json;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A kind of custom resource: where it lives and what its objects may hold.</summary>
internal sealed class CustomResourceDefinition
{
    private readonly Lazy<StructuralSchema> schema;

    private CustomResourceDefinition(string group, string kind, Func<StructuralSchema> read) =>
        (Group, Kind, schema) = (group, kind, new Lazy<StructuralSchema>(read));

    /// <summary>API group.</summary>
    public string Group { get; }

    /// <summary>Kind.</summary>
    public string Kind { get; }

    /// <summary>Versions that the server takes; they share one schema.</summary>
    public ImmutableArray<string> ServedVersions { get; private init; } = [];

    /// <summary>Whether objects live in a namespace.</summary>
    public bool IsNamespaced { get; private init; } = true;

    /// <summary>Whether the status is written on its own: whoever writes the object does not write it.</summary>
    public bool HasStatus { get; private init; }

    /// <summary>Schema of a whole object, read when it is asked for.</summary>
    public StructuralSchema Schema => schema.Value;

    /// <summary>Reads <c>crds[]</c> of a file.</summary>
    public static ImmutableArray<CustomResourceDefinition> ParseAll(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("crds").EnumerateArray().Select(Parse)];

    /// <summary>Reads the versions of a definition that is an object of a cluster.</summary>
    public static IEnumerable<CustomResourceDefinition> Of(JsonObject definition)
    {
        var spec = Field.Of(definition)["spec"];
        return spec["versions"].Items.Where(version => version["served"].IsTrue).Select(
            version => new CustomResourceDefinition(spec["group"].Text, spec["names"]["kind"].Text, () => ReadWhole(version["schema"]["openAPIV3Schema"]))
            {
                ServedVersions = [version["name"].Text],
                IsNamespaced = spec["scope"].Text == "Namespaced",
                HasStatus = version["subresources"]["status"].Exists || spec["subresources"]["status"].Exists,
            });
    }

    /// <summary>
    /// Reads a definition: <c>group</c>, <c>kind</c>, <c>useVersion</c>, <c>spec</c>, and where they differ from the usual
    /// <c>servedVersions</c>, <c>scope</c>, <c>topLevelRequired</c>, <c>topLevelProperties</c>.
    /// </summary>
    private static CustomResourceDefinition Parse(JsonElement json) =>
        new(json.GetProperty("group").GetString()!, json.GetProperty("kind").GetString()!, () => ReadSchema(json))
        {
            ServedVersions = Texts(json, "servedVersions") is { IsEmpty: false } served ? served : [json.GetProperty("useVersion").GetString()!],
            IsNamespaced = !json.TryGetProperty("scope", out var scope) || scope.GetString() == "Namespaced",
        };

    private static StructuralSchema ReadWhole(Field root)
    {
        if (root.Value is null)
        {
            return StructuralSchema.Empty with { Types = ["object"], PreservesUnknownFields = true, IsEmbeddedResource = true };
        }

        using var document = JsonDocument.Parse(root.Value.ToJsonString());
        var whole = StructuralSchema.Parse(document.RootElement);
        return whole with
        {
            IsEmbeddedResource = true,
            Properties = whole.Properties.Where(property => property.Key != "metadata").ToDictionary(),
        };
    }

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
