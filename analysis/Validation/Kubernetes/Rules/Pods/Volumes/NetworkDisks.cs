namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Disks and directories that are reached over a network.</summary>
internal static class NetworkDisks
{
    private const string Registry = "must be a host:port pair or multiple pairs separated by commas";

    public static IEnumerable<FieldError> CheckNfs(Field source) => VolumeSources.Needed(source, "server", "path")
        .Concat(source["path"].Text.StartsWith('/') ? [] : [PodErrors.Text(source["path"], "must be an absolute path")]);

    public static IEnumerable<FieldError> CheckFlocker(Field source)
    {
        var (name, id) = (source["datasetName"], source["datasetUUID"]);
        if (name.Text.Length == 0 && id.Text.Length == 0)
        {
            yield return FieldErrors.Required(source, "one of datasetName and datasetUUID is required");
        }

        if (name.Text.Length > 0 && id.Text.Length > 0)
        {
            yield return FieldError.Invalid(source.ToString(), "resource", "datasetName and datasetUUID can not be specified simultaneously");
        }

        if (name.Text.Contains('/', StringComparison.Ordinal))
        {
            yield return PodErrors.Text(name, "must not contain '/'");
        }
    }

    public static IEnumerable<FieldError> CheckQuobyte(Field source)
    {
        var (registry, tenant) = (source["registry"], source["tenant"]);
        var wrong = registry.Text.Length == 0 ? [FieldErrors.Required(registry, Registry)]
            : tenant.Text.Length > 64 ? [FieldErrors.Required(tenant, "must be a UUID and may not exceed a length of 64 characters")]
            : registry.Text.Split(',').Where(pair => pair.Count(letter => letter == ':') != 1).Select(_ => PodErrors.Text(registry, Registry));
        return wrong.Concat(VolumeSources.Needed(source, "volume"));
    }

    public static IEnumerable<FieldError> CheckFibreChannel(Field source)
    {
        var (targets, number) = (source["targetWWNs"], source["lun"]);
        var ids = source["wwids"].Count;
        if (targets.Count == 0 && ids == 0)
        {
            yield return FieldErrors.Required(targets, "must specify either targetWWNs or wwids, but not both");
        }

        if (targets.Count > 0 && ids > 0)
        {
            yield return FieldErrors.Invalid(targets, "targetWWNs and wwids can not be specified simultaneously");
        }

        if (targets.Count > 0 && !number.Exists)
        {
            yield return FieldErrors.Required(number, "lun is required if targetWWNs is specified");
        }

        if (targets.Count > 0 && number.Integer is < 0 or > 255)
        {
            yield return FieldErrors.Invalid(number, "must be between 0 and 255, inclusive");
        }
    }

    public static IEnumerable<FieldError> CheckFlex(Field source) => VolumeSources.Needed(source, "driver")
        .Concat(source["options"].Entries
            .Where(option => IsReserved(option.Key.Split('/')[0]))
            .Select(option => FieldError.Invalid(option.Value.ToString(), option.Key, "kubernetes.io and k8s.io namespaces are reserved")));

    public static IEnumerable<FieldError> CheckStorageOs(Field source) => PodErrors.NeededLabel(source["volumeName"])
        .Concat(PodErrors.Label(source["volumeNamespace"]))
        .Concat(VolumeSources.NeededName(source["secretRef"]));

    private static bool IsReserved(string domain)
    {
        var name = "." + domain.ToLowerInvariant();
        return name.EndsWith(".kubernetes.io", StringComparison.Ordinal) || name.EndsWith(".k8s.io", StringComparison.Ordinal);
    }
}
