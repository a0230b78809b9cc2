namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>How values of two managers come together: as a whole, or each part for itself.</summary>
internal abstract class MergeRule
{
    /// <summary>Keys by which items of a list are told apart, sorted; empty for lists without such.</summary>
    public virtual ImmutableArray<string> Keys => [];

    /// <summary>Whether nothing may stand in a list twice.</summary>
    public virtual bool IsSet => false;

    /// <summary>Rule of the items of a list.</summary>
    public abstract MergeRule Item { get; }

    /// <summary>Whether a map changes as a whole.</summary>
    protected abstract bool IsAtomicMap { get; }

    /// <summary>Rule of a field of an object, or of a value of a map.</summary>
    public abstract MergeRule Member(string name);

    /// <summary>Whether the schema names a field; keys of maps it does not name.</summary>
    public abstract bool Names(string field);

    /// <summary>What a key of an item is that the item does not give; null for nothing.</summary>
    public abstract JsonNode? KeyDefault(string key);

    /// <summary>Whether a value has one owner: single values, and lists and maps that change as a whole.</summary>
    public bool IsWhole(JsonNode? value) => value switch
    {
        JsonObject => IsAtomicMap,
        JsonArray => Keys.IsEmpty && !IsSet,
        _ => true,
    };

    /// <summary>The step to an item of a list that is a set or has keys.</summary>
    public PathStep StepTo(JsonNode? item) => IsSet ? PathStep.ToValue(item) : PathStep.To(Keys
        .Select(key => KeyValuePair.Create(key, (item as JsonObject)?[key] ?? KeyDefault(key)))
        .Where(key => key.Value is not null));
}
