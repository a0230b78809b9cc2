using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>The service that counts tenants' requests: its pods, its configuration, and who reaches it.</summary>
internal sealed class QuotaService
{
    public const string Name = QuotaPods.Name;
    public const int GrpcPort = 8081;

    private const string Config = "ratelimit-config";

    /// <summary>Where it gives metrics, to its own sidecar.</summary>
    private const string MetricsPort = "9090";

    public QuotaService(string name, TenantIsolationArgs args, CustomResourceOptions child)
    {
        var account = new ServiceAccount($"{name}-{Name}", new ServiceAccountArgs { Metadata = Metadata(args), AutomountServiceAccountToken = false }, child);
        var config = new ConfigMap(
            $"{name}-{Config}",
            new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs { Name = Config, Namespace = args.Namespace, Labels = Labels() },
                Data = { ["config.yaml"] = QuotaConfig.From(args.Services.Tenants, args.Quotas.Unlisted) },
            },
            child);
        var guards = QuotaAccess.Declare(name, args, child);
        _ = new Deployment(
            $"{name}-{Name}",
            new DeploymentArgs { Metadata = Metadata(args), Spec = Pods(args) },
            child.After([account, config, .. guards, .. args.PodsWaitFor]));
        Availability.Declare(new AvailableWorkload($"{name}-{Name}", Name, args.Quotas.Replicas, () => Metadata(args), Selector, Name), child);
        Service = new Service(
            $"{name}-{Name}",
            new ServiceArgs
            {
                Metadata = Metadata(args),
                Spec = new ServiceSpecArgs
                {
                    Selector = Selector(),
                    Ports = { new ServicePortArgs { Name = "grpc", Port = GrpcPort, TargetPort = "grpc", Protocol = "TCP" } },
                },
            },
            child);
    }

    /// <summary>Its address.</summary>
    public Service Service { get; }

    public static InputMap<string> Selector() => new() { [ObjectLabels.App] = Name };

    public static ObjectMetaArgs Metadata(TenantIsolationArgs args) => new() { Name = Name, Namespace = args.Namespace, Labels = Labels() };

    private static InputMap<string> Labels() => ObjectLabels.Recommended(Name, "quotas");

    private static DeploymentSpecArgs Pods(TenantIsolationArgs args) => new()
    {
        Selector = new LabelSelectorArgs { MatchLabels = Selector() },
        MinReadySeconds = 10,
        ProgressDeadlineSeconds = 600,
        Strategy = new DeploymentStrategyArgs
        {
            Type = "RollingUpdate",
            RollingUpdate = new RollingUpdateDeploymentArgs { MaxUnavailable = 0, MaxSurge = "25%" },
        },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Labels = Labels(),
                Annotations =
                {
                    [ObjectLabels.MeshRevision] = args.MeshRevision,
                    ["prometheus.io/scrape"] = "true",
                    ["prometheus.io/port"] = MetricsPort,
                    ["prometheus.io/path"] = "/metrics",
                },
            },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = Name,
                AutomountServiceAccountToken = false,
                EnableServiceLinks = false,
                SecurityContext = PodHardening.Pod(),
                PriorityClassName = args.PriorityClass!,
                TopologySpreadConstraints = Scheduling.Spread(Selector),
                Affinity = Scheduling.Affinity(Selector(), nodes: null),
                Containers = { QuotaContainer.From(args.Images.Of(args.Quotas.Image), args.Counts) },
                Volumes =
                {
                    PodVolumes.FromConfigMap(QuotaContainer.ConfigVolume, Config),
                    StoreMounts.Volume(args.Counts),
                },
            },
        },
    };
}
