using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Install;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>The pods of Thanos: one image with a verb for each part.</summary>
internal static class ThanosPods
{
    /// <summary>Name of a part's volume.</summary>
    public const string DataVolume = "data";

    private const string ConfigVolume = "storage";

    private static readonly ImmutableDictionary<string, string> Identity = ImmutableDictionary<string, string>.Empty.Add(WorkloadIdentityMarks.UseLabel, "true");

    /// <summary>The pod of what answers questions: it asks the others, and sees no storage.</summary>
    public static PodTemplateSpecArgs Query() => Pod(Tools.LongTerm.Service, Tools.LongTerm.Service, Container(ThanosArguments.Query), [], ImmutableDictionary<string, string>.Empty);

    /// <summary>The pod of a part that works on the storage.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    public static PodTemplateSpecArgs Keeper(string part, string[] arguments)
    {
        var container = Container(arguments);
        container.VolumeMounts = new VolumeMountArgs[]
        {
            new() { Name = DataVolume, MountPath = ThanosArguments.DataPath },
            new() { Name = ConfigVolume, MountPath = ThanosArguments.ConfigPath, ReadOnly = true },
        };
        var config = new VolumeArgs { Name = ConfigVolume, Secret = new SecretVolumeSourceArgs { SecretName = LongTermStorage.SecretName } };
        return Pod(part, LongTermMetrics.ServiceAccount, container, [config], Identity);
    }

    /// <summary>The claim of a part's volume.</summary>
    /// <param name="size">Its size.</param>
    public static PersistentVolumeClaimArgs Claim(ByteQuantity size) => new()
    {
        Metadata = new ObjectMetaArgs { Name = DataVolume },
        Spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = $"{size}" } },
        },
    };

    private static PodTemplateSpecArgs Pod(string part, string account, ContainerArgs container, VolumeArgs[] volumes, ImmutableDictionary<string, string> labels) => new()
    {
        Metadata = new ObjectMetaArgs
        {
            Labels = labels
                .Add(Tools.Label, part)
                .Add("app.kubernetes.io/name", "thanos")
                .Add("app.kubernetes.io/part-of", "payments")
                .Add("sidecar.istio.io/inject", "false"),
        },
        Spec = new PodSpecArgs
        {
            ServiceAccountName = account,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            SecurityContext = PodHardening.Pod(),
            Containers = { container },
            Volumes = volumes,
            TopologySpreadConstraints =
            {
                new TopologySpreadConstraintArgs
                {
                    TopologyKey = "topology.kubernetes.io/zone",
                    MaxSkew = 1,
                    WhenUnsatisfiable = "ScheduleAnyway",
                    LabelSelector = new LabelSelectorArgs { MatchLabels = { [Tools.Label] = part } },
                },
            },
        },
    };

    private static ContainerArgs Container(string[] arguments) => new()
    {
        Name = "thanos",
        Image = ToolImages.Thanos,
        ImagePullPolicy = "IfNotPresent",
        Args = arguments,
        Ports =
        {
            new ContainerPortArgs { Name = "grpc", ContainerPortValue = ThanosArguments.GrpcPort, Protocol = "TCP" },
            new ContainerPortArgs { Name = "http", ContainerPortValue = ThanosArguments.HttpPort, Protocol = "TCP" },
        },
        SecurityContext = PodHardening.Container(),
        Resources = new ResourceRequirementsArgs
        {
            Requests = { ["cpu"] = "100m", ["memory"] = "512Mi" },
            Limits = { ["cpu"] = "1", ["memory"] = "2Gi" },
        },

        // It reads what is in the storage before it is ready.
        StartupProbe = Probe("/-/ready", failures: 40),
        LivenessProbe = Probe("/-/healthy", failures: 4),
        ReadinessProbe = Probe("/-/ready", failures: 3),
    };

    private static ProbeArgs Probe(string path, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = path, Port = "http" },
        PeriodSeconds = 15,
        TimeoutSeconds = 5,
        FailureThreshold = failures,
    };
}
