using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>What is asked of every container.</summary>
internal static class ContainerRules
{
    public static IEnumerable<FieldError> Check(Field container, PodContext pod) =>
    [
        .. PodErrors.NeededLabel(container["name"]),
        .. PodErrors.Needed(container["image"]),
        .. PodErrors.OneOfOrEmpty(container["terminationMessagePolicy"], "File", "FallbackToLogsOnError"),
        .. PortRules.Check(container["ports"]),
        .. EnvironmentRules.Check(container["env"]),
        .. EnvironmentSources.Check(container["envFrom"]),
        .. MountRules.Check(container, pod),
        .. DeviceRules.Check(container, pod),
        .. PodErrors.OneOfOrEmpty(container["imagePullPolicy"], "Always", "IfNotPresent", "Never"),
        .. ResourceRules.Check(container["resources"], ResourceNames.CheckOfContainer),
        .. ResourceClaimRules.Check(container["resources"]["claims"], pod.Claims),
        .. ResizeRules.Check(container["resizePolicy"], pod),
        .. ContainerSecurity.Check(container["securityContext"], pod),
    ];
}
