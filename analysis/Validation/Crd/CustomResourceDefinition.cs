using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A kind of custom resource: where it lives and what its objects may hold.</summary>
/// <param name="Group">API group.</param>
/// <param name="Kind">Kind.</param>
/// <param name="ServedVersions">Versions that the server takes; they share one schema.</param>
/// <param name="IsNamespaced">Whether objects live in a namespace.</param>
/// <param name="Schema">Schema of a whole object.</param>
internal sealed record CustomResourceDefinition(
    string Group, string Kind, ImmutableArray<string> ServedVersions, bool IsNamespaced, StructuralSchema Schema)
{
    /// <summary>
    /// Reads <c>crds[]</c> of a file: <c>group</c>, <c>kind</c>, <c>useVersion</c>, <c>spec</c>, and where they differ from
    /// the usual <c>servedVersions</c>, <c>scope</c>, <c>topLevelRequired</c>, <c>topLevelProperties</c>.
    /// </summary>
    public static ImmutableArray<CustomResourceDefinition> ParseAll(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("crds").EnumerateArray().Select(Parse)];
    }

    private static CustomResourceDefinition Parse(JsonElement crd)
    {
        var spec = StructuralSchema.Parse(crd.GetProperty("spec"));
        var status = StructuralSchema.Empty with { Types = ["object"], PreservesUnknownFields = true };
        var properties = Texts(crd, "topLevelProperties").Select(name => KeyValuePair.Create(name, status))
            .Append(KeyValuePair.Create("spec", spec))
            .Append(KeyValuePair.Create("status", status));
        var root = StructuralSchema.Empty with
        {
            Types = ["object"],
            Properties = properties.ToFrozenDictionary(),
            Required = Texts(crd, "topLevelRequired"),
            IsEmbeddedResource = true,
            HasRules = spec.HasRules,
        };
        return new CustomResourceDefinition(
            crd.GetProperty("group").GetString()!,
            crd.GetProperty("kind").GetString()!,
            Texts(crd, "servedVersions") is { IsEmpty: false } served ? served : [crd.GetProperty("useVersion").GetString()!],
            !crd.TryGetProperty("scope", out var scope) || scope.GetString() == "Namespaced",
            root);
    }

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
