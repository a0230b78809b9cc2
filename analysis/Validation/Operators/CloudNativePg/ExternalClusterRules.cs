namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Other servers that a cluster knows, and following one of them (CloudNativePG 1.30, validateExternalClusters, validateReplicaMode and
/// validatePluginConfiguration in internal/webhook/v1/cluster_webhook.go).
/// </summary>
internal static class ExternalClusterRules
{
    private static readonly ImmutableArray<string> Ways = ["connectionParameters", "plugin", "barmanObjectStore"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return CheckClusters(spec["externalClusters"]).Concat(CheckReplica(spec, manifest["metadata"]["name"].Text)).Concat(CheckPlugins(spec));
    }

    /// <summary>The external cluster of a name; null for none.</summary>
    public static Field? Find(Field spec, string name) =>
        spec["externalClusters"].Items.FirstOrDefault(cluster => cluster["name"].Text == name);

    private static IEnumerable<FieldError> CheckClusters(Field clusters)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cluster in clusters.Items)
        {
            if (!Ways.Any(way => cluster[way].Exists))
            {
                yield return FieldErrors.Required(cluster, "one of connectionParameters, plugin and barmanObjectStore is required");
            }

            if (cluster["name"].Text is "." or ".." || cluster["name"].Text.AsSpan().ContainsAny('/', '\\'))
            {
                yield return FieldErrors.Invalid(cluster["name"], "cannot contain a path separator or a '..' component");
            }

            if (!seen.Add(cluster["name"].Text))
            {
                yield return FieldErrors.Duplicate(cluster["name"]);
            }
        }
    }

    private static IEnumerable<FieldError> CheckReplica(Field spec, string name)
    {
        var replica = spec["replica"];
        if (!replica.Exists)
        {
            yield break;
        }

        if (replica["enabled"].Exists && replica["primary"].Text.Length > 0)
        {
            yield return FieldErrors.Forbidden(replica["enabled"], "replica mode enabled is not compatible with the primary field");
        }

        var isReplica = replica["enabled"].Exists
            ? replica["enabled"].IsTrue
            : replica["primary"].Text.Length > 0 && replica["primary"].Text != replica["self"].TextOr(name);
        if (isReplica && !spec["bootstrap"]["pg_basebackup"].Exists && !spec["bootstrap"]["recovery"].Exists)
        {
            yield return FieldErrors.Forbidden(replica, "replica mode bootstrap is compatible only with pg_basebackup or recovery");
        }

        foreach (var reference in new[] { replica["source"], replica["self"], replica["primary"] }
            .Where(reference => reference.Text.Length > 0 && Find(spec, reference.Text) is null))
        {
            yield return BootstrapRules.Missing(reference);
        }
    }

    private static IEnumerable<FieldError> CheckPlugins(Field spec)
    {
        var archivers = spec["plugins"].Items
            .Where(plugin => plugin["isWALArchiver"].IsTrue && (!plugin["enabled"].Exists || plugin["enabled"].IsTrue)).ToList();
        return archivers.Count > 0 && spec["backup"]["barmanObjectStore"].Exists
            ? [FieldErrors.Forbidden(archivers[0], "Cannot enable a WAL archiver plugin when barmanObjectStore is configured")]
            : archivers.Skip(1).Select(plugin => FieldErrors.Forbidden(plugin, "Cannot enable more than one WAL archiver plugin"));
    }
}
