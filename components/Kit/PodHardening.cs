using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>What the Pod Security Standard <c>restricted</c> asks for, and a little more.</summary>
internal static class PodHardening
{
    /// <summary>The seccomp profile of the container runtime.</summary>
    public const string RuntimeDefault = "RuntimeDefault";

    /// <summary>User and group of containers: above 10,000 no user of a node has it; 1337 is the sidecar's.</summary>
    public const int UserId = 10001;

    /// <summary>A hardened pod of one container, which gets no token of the API server.</summary>
    /// <param name="account">Name of its ServiceAccount.</param>
    /// <param name="container">The container, with the security context of <see cref="Container"/>.</param>
    /// <param name="volumes">Its volumes.</param>
    public static PodSpecArgs Spec(string account, ContainerArgs container, params IEnumerable<VolumeArgs> volumes) => new()
    {
        ServiceAccountName = account,
        AutomountServiceAccountToken = false,
        EnableServiceLinks = false,
        SecurityContext = Pod(),
        Containers = { container },
        Volumes = volumes.ToArray(),
    };

    /// <summary>
    /// Names no AppArmor profile: the runtime applies its own where the node has AppArmor, and a kubelet without it (kind, Docker
    /// Desktop, SELinux) refuses a pod that names one.
    /// </summary>
    public static PodSecurityContextArgs Pod() => new()
    {
        RunAsNonRoot = true,
        RunAsUser = UserId,
        RunAsGroup = UserId,
        FsGroup = UserId,
        FsGroupChangePolicy = "OnRootMismatch",
        SeccompProfile = new SeccompProfileArgs { Type = RuntimeDefault },
    };

    public static SecurityContextArgs Container() => new()
    {
        AllowPrivilegeEscalation = false,
        Privileged = false,
        ReadOnlyRootFilesystem = true,
        RunAsNonRoot = true,
        Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        SeccompProfile = new SeccompProfileArgs { Type = RuntimeDefault },
    };
}
