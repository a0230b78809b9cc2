using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Volumes of a cluster (CloudNativePG 1.30, validateStorageConfigurationSize, validateTablespaceNames and validateEphemeralVolumeSource in
/// internal/webhook/v1/cluster_webhook.go).
/// </summary>
internal static class StorageRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var spaces = spec["tablespaces"].Items.ToList();
        return CheckSize(spec["storage"])
            .Concat(spec["walStorage"].Exists ? CheckSize(spec["walStorage"]) : [])
            .Concat(spaces.SelectMany(space => CheckSize(space["storage"])))
            .Concat(CheckNames(spaces))
            .Concat(spec["ephemeralVolumeSource"].Exists && spec["ephemeralVolumesSizeLimit"]["temporaryData"].Exists
                ? [FieldErrors.Forbidden(spec["ephemeralVolumeSource"], "provide either ephemeralVolumeSource or "
                    + "ephemeralVolumesSizeLimit.temporaryData, not both")]
                : []);
    }

    private static IEnumerable<FieldError> CheckSize(Field storage)
    {
        var (size, request) = (storage["size"], storage["pvcTemplate"]["resources"]["requests"]["storage"]);
        return size.Text.Length > 0
            ? Quantity.Parse(size.Text) is null ? [FieldErrors.Invalid(size, "Size value isn't valid")] : []
            : request.Exists && Quantity.Parse(request.Value) is { Billionths.IsZero: false } ? []
            : [FieldErrors.Required(size, "Size not configured. Please add it, or a storage request in the pvcTemplate.")];
    }

    /// <summary>PostgreSQL does not tell capitals apart.</summary>
    private static IEnumerable<FieldError> CheckNames(List<Field> spaces)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in spaces.Select(space => space["name"]))
        {
            if (!seen.Add(name.Text))
            {
                yield return FieldErrors.Invalid(name, "duplicate tablespace name");
            }
            else if (name.Text.StartsWith("pg_", StringComparison.Ordinal))
            {
                yield return FieldErrors.Invalid(name, "tablespace names beginning 'pg_' are reserved for Postgres");
            }
        }
    }
}
