using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data;

/// <summary>Parts of the containers of stores and of the jobs that set them up.</summary>
internal static class StoreContainer
{
    /// <summary>A volume in memory or on the node, gone with the pod.</summary>
    public static VolumeArgs Scratch(string name, string size) => new() { Name = name, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = size } };

    public static VolumeArgs OfSecret(string name, string secret) =>
        new() { Name = name, Secret = new SecretVolumeSourceArgs { SecretName = secret, DefaultMode = StoreMounts.Mode } };

    public static VolumeArgs OfConfig(string name, string config) => new() { Name = name, ConfigMap = new ConfigMapVolumeSourceArgs { Name = config } };

    public static VolumeMountArgs At(string volume, string path) => new() { Name = volume, MountPath = path };

    public static VolumeMountArgs ReadAt(string volume, string path) => new() { Name = volume, MountPath = path, ReadOnly = true };

    public static EnvVarArgs Variable(string name, string value) => new() { Name = name, Value = value };

    /// <summary>What it may use it is sure to get: a store that is killed for memory loses more than it gains.</summary>
    public static ResourceRequirementsArgs Resources(ServiceResources resources, string scratch = "256Mi") => new()
    {
        Requests = { ["cpu"] = resources.Cpu.Request.ToString(), ["memory"] = resources.Memory.Limit.ToString(), ["ephemeral-storage"] = scratch },
        Limits = { ["cpu"] = resources.Cpu.Limit.ToString(), ["memory"] = resources.Memory.Limit.ToString(), ["ephemeral-storage"] = scratch },
    };

    /// <summary>A probe that runs a command.</summary>
    public static ProbeArgs Probe(int periodSeconds, int failures, params string[] command) => new()
    {
        Exec = new ExecActionArgs { Command = command },
        PeriodSeconds = periodSeconds,
        FailureThreshold = failures,
        TimeoutSeconds = 5,
    };

    /// <summary>A probe that opens a connection.</summary>
    public static ProbeArgs Probe(int periodSeconds, int failures, string port) => new()
    {
        TcpSocket = new TCPSocketActionArgs { Port = port },
        PeriodSeconds = periodSeconds,
        FailureThreshold = failures,
        TimeoutSeconds = 2,
    };
}
