using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>Pods of Thanos: one image with a subcommand for each component.</summary>
internal static class ThanosPods
{
    /// <summary>The version that the chart of Prometheus has for its sidecar: both write and read the same blocks.</summary>
    private const string Image = "quay.io/thanos/thanos:v0.42.4";

    private const string DataVolume = "data";
    private const string ConfigVolume = "storage";

    /// <summary>The querier: it asks the other components, and has no access to the storage.</summary>
    public static PodTemplateSpecArgs Query(ImageSource images) =>
        Template(Tools.LongTerm.Service, Labels(Tools.LongTerm.Service), PodHardening.Spec(Tools.LongTerm.Service, Container(ThanosArguments.Query, images)));

    /// <summary>A component that works on the storage.</summary>
    public static PodTemplateSpecArgs OnStorage(string part, string[] arguments, ImageSource images)
    {
        var container = Container(arguments, images);
        container.VolumeMounts = new[]
        {
            Containers.Mount(DataVolume, ThanosArguments.DataPath),
            Containers.ReadOnlyMount(ConfigVolume, ThanosArguments.ConfigPath),
        };
        var config = new VolumeArgs { Name = ConfigVolume, Secret = new SecretVolumeSourceArgs { SecretName = LongTermStorage.SecretName } };
        var labels = Labels(part);
        labels[WorkloadIdentityMarks.UseLabel] = "true";
        return Template(part, labels, PodHardening.Spec(BlobStorage.ThanosServiceAccount, container, config));
    }

    public static PersistentVolumeClaimArgs VolumeClaim(ByteQuantity size) => new()
    {
        Metadata = new ObjectMetaArgs { Name = DataVolume },
        Spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = $"{size}" } },
        },
    };

    private static InputMap<string> Labels(string part)
    {
        var labels = new InputMap<string> { [Tools.Label] = part, [ObjectLabels.Name] = "thanos" };
        labels.AddRange(ObjectLabels.OutsideMesh);
        return labels;
    }

    private static PodTemplateSpecArgs Template(string part, InputMap<string> labels, PodSpecArgs pod)
    {
        pod.TopologySpreadConstraints = new TopologySpreadConstraintArgs
        {
            TopologyKey = Scheduling.Zone,
            MaxSkew = 1,
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = NetworkRules.Labels(Tools.Label, part),
        };
        return new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = labels }, Spec = pod };
    }

    private static ContainerArgs Container(string[] arguments, ImageSource images) => new()
    {
        Name = "thanos",
        Image = images.Of(Image),
        ImagePullPolicy = "IfNotPresent",
        Args = arguments,
        Ports = { Containers.Port("grpc", ThanosArguments.GrpcPort), Containers.Port("http", ThanosArguments.HttpPort) },
        SecurityContext = PodHardening.Container(),
        Resources = Containers.Resources(("100m", "512Mi", null), ("1", "2Gi", null)),

        // It loads the index of the storage before it is ready.
        StartupProbe = Containers.HttpProbe("/-/ready", "http", periodSeconds: 15, failures: 40, timeoutSeconds: 5),
        LivenessProbe = Containers.HttpProbe("/-/healthy", "http", periodSeconds: 15, failures: 4, timeoutSeconds: 5),
        ReadinessProbe = Containers.HttpProbe("/-/ready", "http", periodSeconds: 15, failures: 3, timeoutSeconds: 5),
    };
}
