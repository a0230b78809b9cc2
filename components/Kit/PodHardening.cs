using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>What the Pod Security Standard <c>restricted</c> asks for, and a little more.</summary>
internal static class PodHardening
{
    /// <summary>Above 10,000 no user of a node has it; 1337 is the sidecar's.</summary>
    private const int UserId = 10001;

    private const string RuntimeDefault = "RuntimeDefault";

    public static PodSecurityContextArgs Pod() => new()
    {
        RunAsNonRoot = true,
        RunAsUser = UserId,
        RunAsGroup = UserId,
        FsGroup = UserId,
        FsGroupChangePolicy = "OnRootMismatch",
        SeccompProfile = new SeccompProfileArgs { Type = RuntimeDefault },
        AppArmorProfile = new AppArmorProfileArgs { Type = RuntimeDefault },
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
