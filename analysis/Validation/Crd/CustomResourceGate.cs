using Payments.Infra.Analysis.Validation.Kubernetes;
using Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>
/// The first gate an object passes on its way into a cluster: the API server removes what the custom resource
/// definition does not know, sets defaults, and checks the rest against the schema and its rules.
/// </summary>
public sealed class CustomResourceGate
{
    private static readonly Lazy<CustomResourceGate> IstioGate = new(() => Parse(ReadEmbedded("istio-crds.json")));
    private static readonly Lazy<CustomResourceGate> OperatorGate = new(() => Parse(ReadEmbedded("operator-crds.json")));

    private readonly ILookup<(string Group, string Kind), CustomResourceDefinition> definitions;

    private CustomResourceGate(IEnumerable<CustomResourceDefinition> definitions) =>
        this.definitions = definitions.ToLookup(definition => (definition.Group, definition.Kind));

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

    /// <summary>The gate of a cluster with the definitions that it has.</summary>
    /// <param name="cluster">What the cluster has.</param>
    public static CustomResourceGate Of(ClusterObjects cluster) => new(cluster.Of("CustomResourceDefinition").SelectMany(CustomResourceDefinition.Of));

    /// <summary>Whether the gate has a definition of the object's kind, in whatever version.</summary>
    public bool Knows(JsonObject manifest) => definitions.Contains((Text(manifest, "apiVersion").Split('/')[0], Text(manifest, "kind")));

    /// <summary>Checks an object that a client creates. The object itself stays as it is.</summary>
    /// <param name="manifest">The whole object: <c>apiVersion</c>, <c>kind</c>, <c>metadata</c>, <c>spec</c>.</param>
    public Admission Check(JsonObject manifest)
    {
        var stored = (JsonObject)JsonNode.Parse(manifest.ToJsonString())!;
        if (Find(manifest) is not { } definition)
        {
            return new Admission(new Verdict([Unserved(manifest)], []), stored, []);
        }

        Defaulting.Apply(stored, definition.Schema);
        var unknown = MetadataCheck.Prune(stored).AddRange(Pruning.Prune(stored, definition.Schema));
        return new Admission(new Verdict([.. Errors(stored, definition).Select(error => error.Text)], []), stored, unknown);
    }

    /// <summary>
    /// The object with the defaults of its definition, and with what the definition does not know: some here leave out what nobody in this house uses.
    /// </summary>
    /// <param name="manifest">The whole object, which stays as it is.</param>
    internal JsonObject Whole(JsonObject manifest)
    {
        var whole = (JsonObject)manifest.DeepClone();
        if (Find(manifest) is { } definition)
        {
            Defaulting.Apply(whole, definition.Schema);
        }

        return whole;
    }

    /// <summary>An object that a manager makes by applying it, with whom its fields belong to; null for a kind that nobody here knows.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="manifest">The whole object.</param>
    internal ManagedObject? Applied(FieldManager manager, JsonObject manifest) =>
        SchemaOf(manifest) is { } schema ? ManagedObject.Made(manifest, manager, ManagedKind.Of(schema, this)) : null;

    /// <summary>Checks an object that is applied and does not exist yet. Fields that its definition does not know are errors.</summary>
    /// <param name="manifest">The whole object.</param>
    public Verdict CheckStrictly(JsonObject manifest) => new([.. StrictErrors(manifest).Select(error => error.Text)], []);

    /// <summary>Checks a change of an object that is applied.</summary>
    /// <param name="before">The object as it was given before.</param>
    /// <param name="after">The object as it is given now.</param>
    public Verdict CheckStrictly(JsonObject before, JsonObject after) => new([.. StrictErrors(before, after).Select(error => error.Text)], []);

    internal ImmutableArray<FieldError> StrictErrors(JsonObject manifest) =>
        Find(manifest) is { } definition ? StrictCheck.Check(manifest, definition) : [new FieldError("", Unserved(manifest), IsBlocking: true)];

    internal ImmutableArray<FieldError> StrictErrors(JsonObject before, JsonObject after) =>
        Find(after) is { } definition ? StrictCheck.CheckUpdate(before, after, definition) : [new FieldError("", Unserved(after), IsBlocking: true)];

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
            : RuleCheck.ShowingValues.Check(manifest, definition.Schema, FieldPath.Root));
    }

    private CustomResourceDefinition? Find(JsonObject manifest)
    {
        var (group, version) = Text(manifest, "apiVersion").Split('/') is [var first, var second] ? (first, second) : ("", "");
        return definitions[(group, Text(manifest, "kind"))].FirstOrDefault(definition => definition.ServedVersions.Contains(version));
    }

    private static string Unserved(JsonObject manifest) =>
        $"no matches for kind \"{Text(manifest, "kind")}\" in version \"{Text(manifest, "apiVersion")}\"";

    private static string Text(JsonObject manifest, string key) =>
        manifest[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static string ReadEmbedded(string name)
    {
        using var reader = new StreamReader(typeof(CustomResourceGate).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
