namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Rights that all containers of a pod have.</summary>
internal static class PodSecurityContext
{
    public static IEnumerable<FieldError> Check(Field spec)
    {
        var security = spec["securityContext"];

        // Inside the server the flag belongs to these rights, and errors say so.
        var shared = spec["shareProcessNamespace"] with { Path = security.Path.Child("shareProcessNamespace") };
        return
        [
            .. UserIds.Check(security["fsGroup"]),
            .. UserIds.Check(security["runAsUser"]),
            .. UserIds.Check(security["runAsGroup"]),
            .. security["supplementalGroups"].Items.SelectMany(UserIds.Check),
            .. shared.IsTrue && spec["hostPID"].IsTrue
                ? new[] { FieldErrors.Invalid(shared, "ShareProcessNamespace and HostPID cannot both be enabled") }
                : [],
            .. SysctlRules.Check(security["sysctls"], spec),
            .. PodErrors.OneOf(security["fsGroupChangePolicy"], "Always", "OnRootMismatch"),
            .. SeccompRules.Check(security["seccompProfile"]),
            .. WindowsOptionRules.Check(security["windowsOptions"]),
            .. AppArmorRules.Check(security["appArmorProfile"]),
            .. PodErrors.OneOf(security["supplementalGroupsPolicy"], "Merge", "Strict"),
            .. PodErrors.OneOf(security["seLinuxChangePolicy"], "Recursive"),
        ];
    }
}
