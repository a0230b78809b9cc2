namespace Payments.Infra.Analysis.Live;

/// <summary>Who has set a field of an object, as its <c>managedFields</c> note it (the form <c>FieldsV1</c> of Kubernetes' API).</summary>
internal sealed class FieldOwners
{
    /// <summary>Parts of the server itself: what they set is none of anybody's changes.</summary>
    private static readonly ImmutableHashSet<string> Controllers =
    [
        "kube-controller-manager", "kube-scheduler", "kubelet", "kube-apiserver", "cloud-controller-manager", "cloud-node-manager", "cluster-autoscaler",
    ];

    private readonly ImmutableArray<(string Manager, JsonObject Fields)> entries;

    private FieldOwners(ImmutableArray<(string Manager, JsonObject Fields)> entries, bool isKnown)
    {
        this.entries = entries;
        IsKnown = isKnown;
    }

    /// <summary>Whether the object says it at all: <c>kubectl get</c> leaves it out without <c>--show-managed-fields</c>.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether a part of the server has set the field, and nobody else.</summary>
    public bool IsServer => entries.Length > 0 && entries.All(entry => Controllers.Contains(entry.Manager));

    /// <summary>Those who have set the field, separated by commas.</summary>
    public override string ToString() =>
        string.Join(", ", entries.Select(entry => entry.Manager).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The owners of a whole object.</summary>
    public static FieldOwners From(JsonObject live)
    {
        var noted = (live["metadata"] as JsonObject)?["managedFields"] as JsonArray;
        var entries = (noted ?? []).OfType<JsonObject>()
            .Select(entry => (Manager: entry["manager"]?.ToString() ?? "", Fields: entry["fieldsV1"] as JsonObject))
            .Where(entry => entry.Fields is not null).Select(entry => (entry.Manager, entry.Fields!));
        return new([.. entries], noted is not null);
    }

    /// <summary>The owners of a field of it.</summary>
    public FieldOwners Field(string field) => Step(fields => fields[$"f:{field}"]);

    /// <summary>The owners of an item of a list, by the fields that tell items apart.</summary>
    public FieldOwners Item(JsonObject key) => Step(fields =>
        fields.FirstOrDefault(field => field.Key.StartsWith("k:", StringComparison.Ordinal) && JsonNode.DeepEquals(Parse(field.Key[2..]), key)).Value);

    private FieldOwners Step(Func<JsonObject, JsonNode?> next) =>
        new([.. entries.Select(entry => (entry.Manager, Fields: next(entry.Fields) as JsonObject)).Where(entry => entry.Fields is not null)!], IsKnown);

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
