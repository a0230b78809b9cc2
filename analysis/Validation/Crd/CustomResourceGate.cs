using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>
/// The first gate an object passes on its way into a cluster: the API server removes what the custom resource
/// definition does not know, sets defaults, and checks the rest against the schema and its rules.
/// </summary>
public sealed class CustomResourceGate
{
    private static readonly Lazy<CustomResourceGate> IstioGate = new(() => Parse(ReadEmbedded("istio-crds.json")));
    private static readonly Lazy<CustomResourceGate> OperatorGate = new(() => Parse(ReadEmbedded("operator-crds.json")));

    private readonly FrozenDictionary<(string Group, string Kind), CustomResourceDefinition> definitions;

    private CustomResourceGate(ImmutableArray<CustomResourceDefinition> definitions) =>
        this.definitions = definitions.ToFrozenDictionary(definition => (definition.Group, definition.Kind));

    /// <summary>The gate of a cluster with the custom resource definitions of Istio.</summary>
    public static CustomResourceGate Istio => IstioGate.Value;

    /// <summary>The gate of a cluster with the definitions of the operators in use.</summary>
    public static CustomResourceGate Operators => OperatorGate.Value;

    /// <summary>The gate of a cluster with the definitions of a file.</summary>
    /// <param name="json">
    /// <c>{"crds": [{"group", "kind", "useVersion", "spec": OpenAPI v3 schema}]}</c>; optional in each are
    /// <c>servedVersions</c> (that one), <c>scope</c> (<c>Namespaced</c>), <c>topLevelRequired</c> (nothing) and
    /// <c>topLevelProperties</c> (nothing beside <c>spec</c> and <c>status</c>).
    /// </param>
    public static CustomResourceGate Parse(string json) => new(CustomResourceDefinition.ParseAll(json));

    /// <summary>Whether the gate has a definition of the object's kind, in whatever version.</summary>
    public bool Knows(JsonObject manifest) => definitions.ContainsKey((Text(manifest, "apiVersion").Split('/')[0], Text(manifest, "kind")));

    /// <summary>Checks an object that a client creates. The object itself stays as it is.</summary>
    /// <param name="manifest">The whole object: <c>apiVersion</c>, <c>kind</c>, <c>metadata</c>, <c>spec</c>.</param>
    public Admission Check(JsonObject manifest)
    {
        var stored = (JsonObject)JsonNode.Parse(manifest.ToJsonString())!;
        if (Find(manifest) is not { } definition)
        {
            return new Admission(
                new Verdict([$"no matches for kind \"{Text(manifest, "kind")}\" in version \"{Text(manifest, "apiVersion")}\""], []), stored, []);
        }

        Defaulting.Apply(stored, definition.Schema);
        var unknown = MetadataCheck.Prune(stored).AddRange(Pruning.Prune(stored, definition.Schema));
        return new Admission(new Verdict([.. Errors(stored, definition).Select(error => error.Text)], []), stored, unknown);
    }

    /// <summary>The schema of the object's kind; null for a kind or a version that is not served.</summary>
    internal StructuralSchema? SchemaOf(JsonObject manifest) => Find(manifest)?.Schema;

    /// <summary>Whether objects of the kind live in a namespace.</summary>
    internal bool IsNamespaced(JsonObject manifest) => Find(manifest)?.IsNamespaced != false;

    private static IEnumerable<FieldError> Errors(JsonObject manifest, CustomResourceDefinition definition)
    {
        var errors = MetadataCheck.Check(manifest, definition.IsNamespaced)
            .Concat(SchemaCheck.Check(manifest, definition.Schema, FieldPath.Root).Errors)
            .Concat(ListTypes.Check(manifest, definition.Schema, FieldPath.Root))
            .ToList();
        return errors.Concat(errors.Any(error => error.IsBlocking)
            ? [FieldError.RulesNotChecked]
            : RuleCheck.Check(manifest, definition.Schema, FieldPath.Root));
    }

    private CustomResourceDefinition? Find(JsonObject manifest)
    {
        var (group, version) = Text(manifest, "apiVersion").Split('/') is [var first, var second] ? (first, second) : ("", "");
        return definitions.TryGetValue((group, Text(manifest, "kind")), out var definition) && definition.ServedVersions.Contains(version)
            ? definition
            : null;
    }

    private static string Text(JsonObject manifest, string key) =>
        manifest[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static string ReadEmbedded(string name)
    {
        using var reader = new StreamReader(typeof(CustomResourceGate).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
