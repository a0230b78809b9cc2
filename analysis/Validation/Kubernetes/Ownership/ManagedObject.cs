namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>An object in a cluster, and which of its fields belong to whom.</summary>
/// <remarks>
/// As server-side apply has it (kubernetes.io/docs/reference/using-api/server-side-apply; <c>merge/update.go</c> of
/// sigs.k8s.io/structured-merge-diff): who applies a field owns it, together with others who gave it the value that is stored; whoever
/// gives it another value without force is refused; and who writes it in any other way takes it over.
/// </remarks>
public sealed class ManagedObject
{
    private readonly ManagedKind kind;
    private readonly ImmutableDictionary<FieldManager, ImmutableSortedSet<OwnedPath>> owners;

    private ManagedObject(JsonObject stored, ManagedKind kind, ImmutableDictionary<FieldManager, ImmutableSortedSet<OwnedPath>> owners) =>
        (Stored, this.kind, this.owners) = (stored, kind, owners);

    /// <summary>The object as the server has stored it, without what comes of its status.</summary>
    public JsonObject Stored { get; }

    /// <summary>The object once a manager has made it by applying it.</summary>
    internal static ManagedObject Made(JsonObject manifest, FieldManager manager, ManagedKind kind) => new(
        kind.Store(manifest),
        kind,
        ImmutableDictionary<FieldManager, ImmutableSortedSet<OwnedPath>>.Empty.Add(manager, OwnedFields.Of(manifest, kind.Rule)));

    /// <summary>The object once a manager has written it otherwise than by applying it, as PUT and PATCH do: what it changes is its own.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="manifest">The whole object as it writes it.</param>
    public ManagedObject Written(FieldManager manager, JsonObject manifest)
    {
        var stored = kind.Store(manifest);
        var changes = Changes(stored);
        var changed = changes.Select(change => change.Path).ToImmutableSortedSet();
        var own = owners.GetValueOrDefault(manager, []).Except(changed)
            .Union(changes.Where(change => !change.IsRemoved).Select(change => change.Path));
        return new(stored, kind, owners.ToImmutableDictionary(owner => owner.Key, owner => owner.Value.Except(changed)).SetItem(manager, own));
    }

    /// <summary>Why a manager cannot apply its part without force; nothing when it can.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="manifest">What it applies.</param>
    public ImmutableArray<ApplyConflict> Conflicts(FieldManager manager, JsonObject manifest)
    {
        var changes = Changes(Merged(manifest)).Where(change => !change.IsRemoved).OrderBy(change => change.Path).ToList();
        return
        [
            .. from owner in owners.OrderBy(owner => owner.Key.ToString(), StringComparer.Ordinal)
               where owner.Key != manager
               from change in changes
               where owner.Value.Contains(change.Path)
               select new ApplyConflict(owner.Key, change.Path.ToString(), change.Before, change.After),
        ];
    }

    /// <summary>The object with what a manager applies to it.</summary>
    /// <param name="manifest">What it applies.</param>
    public JsonObject Merged(JsonObject manifest) => (JsonObject)Merging.Merge(Stored, manifest, kind.Rule)!;

    private ImmutableArray<FieldChange> Changes(JsonObject after) =>
        FieldChanges.Between(OwnedFields.Owned(Stored), OwnedFields.Owned(after), kind.Rule);
}
