namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>A field that a manager would change although it belongs to another.</summary>
/// <param name="Owner">Whom it belongs to.</param>
/// <param name="Path">Where it stands, such as <c>.spec.replicas</c>.</param>
/// <param name="Stored">Its value, as the server has stored it; null for none.</param>
/// <param name="Applied">The value that is applied; null for none.</param>
public sealed record ApplyConflict(FieldManager Owner, string Path, JsonNode? Stored, JsonNode? Applied)
{
    /// <summary>What the server says of conflicts: one in a line, several by their owners.</summary>
    /// <param name="conflicts">The conflicts, one at least, in the server's order.</param>
    public static string Message(ImmutableArray<ApplyConflict> conflicts) => conflicts is [var only]
        ? $"Apply failed with 1 conflict: conflict with {only.Owner}: {only.Path}"
        : FormattableString.Invariant($"Apply failed with {conflicts.Length} conflicts: ") + string.Join('\n', conflicts
            .GroupBy(conflict => conflict.Owner)
            .OrderBy(owned => owned.Key.ToString(), StringComparer.Ordinal)
            .SelectMany(owned => owned.Select(conflict => $"- {conflict.Path}").Prepend($"conflicts with {owned.Key}:")));
}
