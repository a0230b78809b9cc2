namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Rights of a container.</summary>
internal static class ContainerSecurity
{
    public static IEnumerable<FieldError> Check(Field security, PodContext pod)
    {
        var mount = security["procMount"];
        return !security.Exists ? [] :
        [
            .. UserIds.Check(security["runAsUser"]),
            .. UserIds.Check(security["runAsGroup"]),
            .. PodErrors.OneOf(mount, "Default", "Unmasked"),
            .. mount.Text == "Unmasked" && pod.SharesHostUsers
                ? new[] { PodErrors.Text(mount, "`hostUsers` must be false to use `Unmasked`") }
                : [],
            .. SeccompRules.Check(security["seccompProfile"]),
            .. CheckEscalation(security),
            .. WindowsOptionRules.Check(security["windowsOptions"]),
            .. AppArmorRules.Check(security["appArmorProfile"]),
        ];
    }

    private static IEnumerable<FieldError> CheckEscalation(Field security)
    {
        var escalation = security["allowPrivilegeEscalation"];
        if (!escalation.Exists || escalation.IsTrue)
        {
            yield break;
        }

        if (security["privileged"].IsTrue)
        {
            yield return FieldErrors.Invalid(security, "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
        }

        foreach (var _ in security["capabilities"]["add"].Items.Where(item => item.Text == "CAP_SYS_ADMIN"))
        {
            yield return FieldErrors.Invalid(security, "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
        }
    }
}
