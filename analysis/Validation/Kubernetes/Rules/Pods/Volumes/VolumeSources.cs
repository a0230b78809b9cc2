using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Where a volume comes from: one source, or else an empty directory.</summary>
internal static class VolumeSources
{
    /// <summary>Rules of sources, in the order of the server: the first source is checked, each other one is too many.</summary>
    private static readonly ImmutableArray<(string Name, Func<Field, IEnumerable<FieldError>> Check)> All =
    [
        ("emptyDir", CheckEmptyDirectory),
        ("hostPath", CheckHostPath),
        ("gitRepo", source => PodErrors.Needed(source["repository"]).Concat(VolumePaths.CheckDescending(source["directory"]))),
        ("gcePersistentDisk", CloudDisks.CheckGoogle),
        ("awsElasticBlockStore", CloudDisks.CheckAmazon),
        ("secret", ConfigurationVolumes.CheckSecret),
        ("nfs", NetworkDisks.CheckNfs),
        ("iscsi", IscsiVolumes.Check),
        ("glusterfs", source => Needed(source, "endpoints", "path")),
        ("flocker", NetworkDisks.CheckFlocker),
        ("persistentVolumeClaim", source => Needed(source, "claimName")),
        ("rbd", source => NeededList(source["monitors"]).Concat(Needed(source, "image"))),
        ("cinder", source => Needed(source, "volumeID").Concat(NeededName(source["secretRef"]))),
        ("cephfs", source => NeededList(source["monitors"])),
        ("quobyte", NetworkDisks.CheckQuobyte),
        ("downwardAPI", ConfigurationVolumes.CheckDownward),
        ("fc", NetworkDisks.CheckFibreChannel),
        ("flexVolume", NetworkDisks.CheckFlex),
        ("configMap", ConfigurationVolumes.CheckMap),
        ("azureFile", source => Needed(source, "secretName", "shareName")),
        ("vsphereVolume", source => Needed(source, "volumePath")),
        ("photonPersistentDisk", source => Needed(source, "pdID")),
        ("portworxVolume", source => Needed(source, "volumeID")),
        ("azureDisk", CloudDisks.CheckAzure),
        ("storageos", NetworkDisks.CheckStorageOs),
        ("projected", ProjectedVolumes.Check),
        ("scaleIO", source => Needed(source, "gateway", "system", "volumeName")),
        ("csi", CheckDriver),
        ("ephemeral", EphemeralVolumes.Check),
    ];

    /// <summary>How the server spells sources in errors, where it does not spell them as in the object.</summary>
    private static readonly ImmutableDictionary<string, string> Spelling = ImmutableDictionary<string, string>.Empty
        .Add("cephfs", "cephFS")
        .Add("downwardAPI", "downwarAPI");

    /// <summary>Checks a volume's source.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="podName">Name of the pod; empty for a template.</param>
    public static IEnumerable<FieldError> Check(Field volume, string podName)
    {
        var given = All.Where(source => volume[source.Name].Exists).ToList();
        return given.Take(1).SelectMany(source => source.Check(volume[source.Name]))
            .Concat(given.Skip(1).Select(source => FieldErrors.Forbidden(
                volume[Spelling.GetValueOrDefault(source.Name, source.Name)], "may not specify more than 1 volume type")))
            .Concat(CheckInitiator(volume))
            .Concat(given.Count > 0 && given[0].Name == "ephemeral" && podName.Length > 0 ? CheckClaimName(volume["name"], podName) : []);
    }

    /// <summary>Checks that texts are there.</summary>
    public static IEnumerable<FieldError> Needed(Field source, params ImmutableArray<string> names) =>
        names.SelectMany(name => PodErrors.Needed(source[name]));

    /// <summary>Checks that a reference that is given has a name.</summary>
    public static IEnumerable<FieldError> NeededName(Field reference) => reference.Exists ? PodErrors.Needed(reference["name"]) : [];

    private static IEnumerable<FieldError> NeededList(Field list) => list.Count == 0 ? [FieldErrors.Required(list)] : [];

    private static IEnumerable<FieldError> CheckInitiator(Field volume) => volume["iscsi"]["initiatorName"].Exists
        && volume["name"].Text.Length + 1 + volume["iscsi"]["targetPortal"].Text.Length > 64
            ?
            [
                PodErrors.Text(
                    volume["name"],
                    "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified."),
            ]
            : [];

    private static IEnumerable<FieldError> CheckClaimName(Field name, string podName)
    {
        var claim = $"{podName}-{name.Text}";
        return name.Text.Length == 0 ? []
            : ObjectNames.CheckSubdomain(claim).Select(problem => PodErrors.Text(name, $"PVC name {GoText.Quote(claim)}: {problem}"));
    }

    private static IEnumerable<FieldError> CheckEmptyDirectory(Field source) =>
        source["sizeLimit"].Exists && Quantity.Parse(source["sizeLimit"].Value) is { } size && size.CompareTo(Quantity.Zero) < 0
            ? [FieldErrors.Forbidden(source["sizeLimit"], "SizeLimit field must be a valid resource quantity")]
            : [];

    private static IEnumerable<FieldError> CheckHostPath(Field source) => source["path"].Text.Length == 0
        ? [FieldErrors.Required(source["path"])]
        : VolumePaths.CheckSteps(source["path"]).Concat(PodErrors.OneOf(
            source["type"], "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"));

    private static IEnumerable<FieldError> CheckDriver(Field source)
    {
        var (driver, secret) = (source["driver"], source["nodePublishSecretRef"]);
        return DriverNames.Check(driver)
            .Concat(NeededName(secret))
            .Concat(PodErrors.Subdomain(source["name"] with { Value = secret["name"].Value }));
    }
}
