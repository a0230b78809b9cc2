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

    public static ContainerArgs From(MicroserviceArgs args, Workload workload) => new()
    {
        Name = args.Service.Name,
        Image = workload.ImageOf(args.Service.Definition.Image),
        ImagePullPolicy = args.ImagePullPolicy,
        Env = args.Connections.SelectMany(StoreMounts.Variables).ToArray(),
        Ports = { Containers.Port(ServicePort.Name, args.Service.Definition.Port) },
        SecurityContext = PodHardening.Container(),
        Resources = Containers.Resources(
            ($"{args.Service.Resources.Cpu.Request}", $"{args.Service.Resources.Memory.Request}", EphemeralRequest),
            ($"{args.Service.Resources.Cpu.Limit}", $"{args.Service.Resources.Memory.Limit}", EphemeralLimit)),
        StartupProbe = Probe(args.Service.Definition.LivenessPath, periodSeconds: 5, failures: 36),
        LivenessProbe = Probe(args.Service.Definition.LivenessPath, periodSeconds: 10, failures: 3),
        ReadinessProbe = Probe(args.Service.Definition.ReadinessPath, periodSeconds: 5, failures: 3),
        Lifecycle = Containers.Drain(DrainSeconds),
        VolumeMounts =
        {
            Containers.Mount(ScratchVolume, "/tmp"),
            args.Connections.Select(StoreMounts.Mount).ToArray(),
        },
    };

    private static ProbeArgs Probe(string path, int periodSeconds, int failures) => Containers.HttpProbe(path, ServicePort.Name, periodSeconds, failures);
}
