namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Volumes that bring files of several sources together.</summary>
internal static class ProjectedVolumes
{
    private const long UsualSeconds = 3600;
    private const long LeastSeconds = 600;
    private const long MostSeconds = 1L << 32;

    private static readonly ImmutableArray<string> Kinds = ["secret", "configMap", "downwardAPI", "serviceAccountToken"];

    public static IEnumerable<FieldError> Check(Field volume)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return VolumePaths.CheckMode(volume["defaultMode"]).Concat(volume["sources"].Items.SelectMany(source => CheckSource(source, volume, paths))).ToList();
    }

    private static IEnumerable<FieldError> CheckSource(Field source, Field volume, HashSet<string> paths)
    {
        var (secret, map, token) = (source["secret"], source["configMap"], source["serviceAccountToken"]);
        return CheckFiles(secret, volume, paths)
            .Concat(CheckFiles(map, volume, paths))
            .Concat(source["downwardAPI"]["items"].Items.SelectMany(file => ConfigurationVolumes.CheckFile(file, source["downwardAPI"])
                .Concat(CheckPath(file["path"].Text, volume, file["path"].Text, paths))))
            .Concat(token.Exists ? CheckToken(token, volume) : [])
            .Concat(Kinds.Count(kind => source[kind].Exists) > 1
                ? [FieldErrors.Forbidden(source, "may not specify more than 1 volume type per source")]
                : []);
    }

    private static IEnumerable<FieldError> CheckFiles(Field source, Field volume, HashSet<string> paths) => !source.Exists ? []
        : PodErrors.Needed(source["name"]).Concat(source["items"].Items.SelectMany(
            item => ConfigurationVolumes.CheckItem(item).Concat(CheckPath(item["path"].Text, volume, source["name"].Text, paths))));

    private static IEnumerable<FieldError> CheckPath(string path, Field volume, string shown, HashSet<string> paths) =>
        path.Length == 0 || paths.Add(path) ? [] : [FieldError.Invalid(volume.ToString(), shown, "conflicting duplicate paths")];

    private static IEnumerable<FieldError> CheckToken(Field token, Field volume)
    {
        var expiry = token["expirationSeconds"];
        var seconds = expiry.Integer ?? UsualSeconds;
        var path = volume["path"] with { Value = token["path"].Value };
        return (seconds < LeastSeconds ? new[] { PodErrors.Number(expiry, "may not specify a duration less than 10 minutes") } : [])
            .Concat(seconds > MostSeconds ? [PodErrors.Number(expiry, "may not specify a duration larger than 2^32 seconds")] : [])
            .Concat(PodErrors.Needed(path))
            .Concat(VolumePaths.CheckFile(path));
    }
}
