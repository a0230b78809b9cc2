namespace Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

/// <summary>The kinds of an API server 1.34 with all their fields.</summary>
public sealed class BuiltInSchema
{
    private static readonly Lazy<BuiltInSchema> Embedded = new(Read);

    /// <summary>Groups that are served no more.</summary>
    private static readonly ImmutableArray<string> FormerGroups = ["extensions"];

    private readonly Dictionary<string, BuiltInKind> kinds;
    private readonly HashSet<string> groups;
    private readonly HashSet<string> atomic;
    private readonly Dictionary<string, Lazy<Dictionary<string, FieldType>>> types;

    private BuiltInSchema(JsonObject document)
    {
        kinds = document["kinds"]!.AsObject().ToDictionary(
            kind => kind.Key,
            kind => new BuiltInKind(kind.Value!["type"]!.GetValue<string>(), kind.Value["namespaced"]!.GetValue<bool>()),
            StringComparer.Ordinal);
        groups = kinds.Keys.Select(kind => GroupOf(kind.Split(' ')[0])).Concat(FormerGroups).ToHashSet(StringComparer.Ordinal);

        atomic = document["atomic"]!.AsArray().Select(type => type!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);

        // A run needs few of the types.
        types = document["types"]!.AsObject().ToDictionary(type => type.Key, type => new Lazy<Dictionary<string, FieldType>>(() => Fields(type.Value!)));
    }

    /// <summary>The kinds, which are read when they are first needed.</summary>
    public static BuiltInSchema Instance => Embedded.Value;

    /// <summary>The kind of an object; null for one that is not built in.</summary>
    /// <param name="apiVersion">Group and version, such as <c>apps/v1</c>.</param>
    /// <param name="kind">Kind.</param>
    public BuiltInKind? KindOf(string apiVersion, string kind) => kinds.GetValueOrDefault($"{apiVersion} {kind}");

    /// <summary>Whether the group of a version is the server's own, in whatever version.</summary>
    /// <param name="apiVersion">Group and version.</param>
    public bool HasGroupOf(string apiVersion) => apiVersion.Length > 0 && groups.Contains(GroupOf(apiVersion));

    /// <summary>Versions that are served of a kind, as <c>apiVersion</c> has them.</summary>
    /// <param name="kind">Kind.</param>
    public IEnumerable<string> VersionsOf(string kind) => kinds.Keys
        .Where(known => known.EndsWith($" {kind}", StringComparison.Ordinal)).Select(known => known.Split(' ')[0]).Order(StringComparer.Ordinal);

    /// <summary>Fields of an object's type.</summary>
    /// <param name="type">Name of the type, such as <c>core.v1.Container</c>.</param>
    public IReadOnlyDictionary<string, FieldType> FieldsOf(string type) => types[type].Value;

    /// <summary>Whether values of an object's type change as a whole: <c>structType=atomic</c> in Kubernetes' own types.</summary>
    /// <param name="type">Name of the type, such as <c>core.v1.ObjectReference</c>.</param>
    internal bool IsAtomic(string type) => atomic.Contains(type);

    private static Dictionary<string, FieldType> Fields(JsonNode type) =>
        type.AsObject().ToDictionary(field => field.Key, field => FieldType.Parse(field.Value!.GetValue<string>()), StringComparer.Ordinal);

    private static string GroupOf(string apiVersion) => apiVersion.Split('/') is [var group, _] ? group : "";

    private static BuiltInSchema Read()
    {
        using var stream = typeof(BuiltInSchema).Assembly.GetManifestResourceStream("kubernetes-types.json")!;
        return new(JsonNode.Parse(stream)!.AsObject());
    }
}
