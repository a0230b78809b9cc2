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
        Image = args.Images.OfOwn(workload.ImageOf(args.Service.Definition.Image)),
        ImagePullPolicy = args.ImagePullPolicy,
        Env = args.Connections.SelectMany(StoreMounts.Variables).ToArray(),
        Ports = Ports(args.Service.Definition).ToArray(),
        SecurityContext = PodHardening.Container(),
        Resources = Containers.Resources(
            ($"{args.Service.Resources.Cpu.Request}", $"{args.Service.Resources.Memory.Request}", EphemeralRequest),
            ($"{args.Service.Resources.Cpu.Limit}", $"{args.Service.Resources.Memory.Limit}", EphemeralLimit)),
        StartupProbe = Probe(args, args.Service.Definition.LivenessPath, periodSeconds: 5, failures: 36),
        LivenessProbe = Probe(args, args.Service.Definition.LivenessPath, periodSeconds: 10, failures: 3),
        ReadinessProbe = Probe(args, args.Service.Definition.ReadinessPath, periodSeconds: 5, failures: 3),
        Lifecycle = Containers.Drain(DrainSeconds),
        VolumeMounts =
        {
            Containers.Mount(ScratchVolume, "/tmp"),
            args.Connections.Select(StoreMounts.Mount).ToArray(),
        },
    };

    private static IEnumerable<ContainerPortArgs> Ports(ServiceDefinition service)
    {
        yield return Containers.Port(ServicePort.Name, service.Port);
        if (service.ManagementPort is { } own)
        {
            yield return Containers.Port(ServicePort.Management, own);
        }
    }

    private static ProbeArgs Probe(MicroserviceArgs args, string path, int periodSeconds, int failures) => Containers.HttpProbe(
        path, args.Service.Definition.ManagementPort is null ? ServicePort.Name : ServicePort.Management, periodSeconds, failures);
}
