using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Volumes of pods that hold no data of their own.</summary>
internal static class PodVolumes
{
    /// <summary>Read by owner and group alone: 0440.</summary>
    public const int SecretMode = 288;

    /// <summary>An empty directory on the node, gone with the pod.</summary>
    public static VolumeArgs Scratch(string name, string size) => new() { Name = name, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = size } };

    /// <summary>The keys of a Secret as files.</summary>
    public static VolumeArgs FromSecret(string name, string secret) =>
        new() { Name = name, Secret = new SecretVolumeSourceArgs { SecretName = secret, DefaultMode = SecretMode } };

    /// <summary>The keys of a ConfigMap as files.</summary>
    public static VolumeArgs FromConfigMap(string name, string config) => new() { Name = name, ConfigMap = new ConfigMapVolumeSourceArgs { Name = config } };
}
