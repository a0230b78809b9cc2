namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Versions in which objects may stand in the store. The server writes the first one to be stored into the status, and then looks at it.</summary>
internal static class StoredVersions
{
    private const string Path = "status.storedVersions";

    /// <summary>Checks the versions of a new definition.</summary>
    /// <param name="versions">All versions.</param>
    public static IEnumerable<FieldError> CheckNew(Field versions) => Check([.. First(versions)], versions);

    /// <summary>Checks the versions of a changed definition: those in which objects were stored have to be there still.</summary>
    /// <param name="before">All versions before the change.</param>
    /// <param name="after">All versions after it.</param>
    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) => Check([.. First(before).Union(First(after))], after);

    private static IEnumerable<FieldError> Check(ImmutableArray<string> stored, Field versions)
    {
        if (stored.IsEmpty)
        {
            return [FieldError.Invalid(Path, null, "must have at least one stored version")];
        }

        // A name counts once.
        var left = stored.ToHashSet(StringComparer.Ordinal);
        var errors = versions.Items.Where(version => !left.Remove(version["name"].Text) && version["storage"].IsTrue).Select(version => FieldError.Invalid(
            Path, new JsonArray([.. stored.Select(name => JsonValue.Create(name))]), $"must have the storage version {version["name"].Text}")).ToList();
        return errors.Concat(stored.Index().Where(name => left.Contains(name.Item)).Select(name => FieldError.Invalid(
            FormattableString.Invariant($"{Path}[{name.Index}]"),
            name.Item,
            $"missing from spec.versions; {name.Item} was previously a storage version, and must remain in spec.versions until a storage migration"
                + $" ensures no data remains persisted in {name.Item} and removes {name.Item} from status.storedVersions")));
    }

    private static IEnumerable<string> First(Field versions) =>
        versions.Items.Where(version => version["storage"].IsTrue).Select(version => version["name"].Text).Take(1);
}
