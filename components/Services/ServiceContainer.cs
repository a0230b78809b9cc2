using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Services;

/// <summary>The container of a microservice.</summary>
internal static class ServiceContainer
{
    public const string ScratchVolume = "tmp";
    public const string ScratchSize = "256Mi";

    private const string EphemeralRequest = "256Mi";
    private const string EphemeralLimit = "1Gi";

    /// <summary>Callers learn in this time that the pod is going.</summary>
    private const int DrainSeconds = 10;

    public static ContainerArgs Of(MicroserviceArgs args, Workload workload) => new()
    {
        Name = args.Service.Name,
        Image = workload.ImageOf(args.Service.Image),
        ImagePullPolicy = args.ImagePullPolicy,
        Env = args.Connections.SelectMany(StoreMounts.Variables).ToArray(),
        Ports = { new ContainerPortArgs { Name = ServicePort.Name, ContainerPortValue = args.Service.Port, Protocol = "TCP" } },
        SecurityContext = PodHardening.Container(),
        Resources = Resources(args.Resources),
        StartupProbe = Probe(args.Service.LivenessPath, periodSeconds: 5, failures: 36),
        LivenessProbe = Probe(args.Service.LivenessPath, periodSeconds: 10, failures: 3),
        ReadinessProbe = Probe(args.Service.ReadinessPath, periodSeconds: 5, failures: 3),
        Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = DrainSeconds } } },
        VolumeMounts =
        {
            new VolumeMountArgs { Name = ScratchVolume, MountPath = "/tmp" },
            args.Connections.Select(StoreMounts.Mount).ToArray(),
        },
    };

    private static ResourceRequirementsArgs Resources(ServiceResources resources) => new()
    {
        Requests =
        {
            ["cpu"] = resources.Cpu.Request.ToString(),
            ["memory"] = resources.Memory.Request.ToString(),
            ["ephemeral-storage"] = EphemeralRequest,
        },
        Limits =
        {
            ["cpu"] = resources.Cpu.Limit.ToString(),
            ["memory"] = resources.Memory.Limit.ToString(),
            ["ephemeral-storage"] = EphemeralLimit,
        },
    };

    private static ProbeArgs Probe(string path, int periodSeconds, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = path, Port = ServicePort.Name },
        PeriodSeconds = periodSeconds,
        FailureThreshold = failures,
        TimeoutSeconds = 2,
    };
}
