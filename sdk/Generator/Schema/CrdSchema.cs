using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>One kind of Kubernetes custom resource, with the classes that its spec needs.</summary>
/// <param name="Group">API group, such as <c>security.istio.io</c>.</param>
/// <param name="Version">API version.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Namespace">C# namespace.</param>
/// <param name="Spec">What the spec takes.</param>
/// <param name="Classes">The classes of the spec, outermost first.</param>
/// <param name="Enums">The enumerations of the spec.</param>
internal sealed record CrdSchema(
    string Group,
    string Version,
    string Kind,
    string Namespace,
    TypeShape Spec,
    ImmutableArray<ClassSchema> Classes,
    ImmutableArray<EnumSchema> Enums)
{
    public string ApiVersion => $"{Group}/{Version}";

    /// <summary>Reads the kinds of a schema file.</summary>
    /// <exception cref="SchemaException">Something is missing or of the wrong kind.</exception>
    public static ImmutableArray<CrdSchema> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var conventions = CrdConventions.Parse(root);
        return [.. root.Required("crds", "$").EnumerateArray().Select((crd, index) => Read(crd, conventions, $"$.crds[{index}]"))];
    }

    private static CrdSchema Read(JsonElement crd, CrdConventions conventions, string path)
    {
        var (group, version, kind) = (crd.RequiredText("group", path), crd.RequiredText("useVersion", path), crd.RequiredText("kind", path));
        var csharpNamespace = $"{conventions.RootNamespace}.{Naming.Pascal(group.Split('.')[0])}.{Naming.ApiVersion(version)}";
        var spec = crd.Required("spec", path);
        var reader = new SpecReader(csharpNamespace, conventions, SharedNames.Of(spec, kind + "Spec", conventions));
        var shape = reader.Read(spec, kind + "Spec", "spec", $"{path}.spec");
        return new CrdSchema(group, version, kind, csharpNamespace, shape, [.. reader.Classes], [.. reader.Enums]);
    }
}
