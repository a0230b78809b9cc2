using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>The spec of a pod or of a template.</summary>
internal static class PodSpecRules
{
    /// <summary>Checks a spec.</summary>
    /// <param name="spec">The spec, as it would be stored.</param>
    /// <param name="podName">Name of the pod; empty for a template.</param>
    public static IEnumerable<FieldError> Check(Field spec, string podName)
    {
        var (volumes, wrongVolumes) = VolumeRules.Check(spec["volumes"], podName);
        var pod = new PodContext(spec, volumes, [.. spec["resourceClaims"].Items.Select(claim => claim["name"].Text).Where(name => name.Length > 0)]);
        return
        [
            .. wrongVolumes,
            .. ClaimRules.Check(spec["resourceClaims"]),
            .. ContainerLists.CheckRegular(spec["containers"], pod),
            .. ContainerLists.CheckInitial(spec["initContainers"], pod),
            .. EphemeralContainers.Check(spec["ephemeralContainers"], pod),
            .. PodResources.Check(spec),
            .. HostPorts.CheckHostNetwork(spec),
            .. PodErrors.OneOfOrEmpty(spec["restartPolicy"], "Always", "OnFailure", "Never"),
            .. ObjectMetadata.CheckLabels(spec["nodeSelector"]),
            .. PodSecurityContext.Check(spec),
            .. AffinityRules.Check(spec["affinity"]),
            .. DnsRules.Check(spec),
            .. spec["readinessGates"].Items.Select(gate => gate["conditionType"]).SelectMany(type => PodErrors.Texts(type, ObjectNames.CheckKey(type.Text))),
            .. CheckSchedulingGates(spec["schedulingGates"]),
            .. SpreadRules.Check(spec["topologySpreadConstraints"]),
            .. HostProcessRules.Check(spec),
            .. CheckHostUsers(pod),
            .. CheckNames(spec),
            .. CheckDeadline(spec["activeDeadlineSeconds"]),
            .. TolerationRules.Check(spec["tolerations"]),
            .. HostAliasRules.Check(spec["hostAliases"]),
            .. PodErrors.OneOf(spec["preemptionPolicy"], "PreemptLowerPriority", "Never"),
            .. ResourceRules.CheckOverhead(spec["overhead"]),
            .. OperatingSystemRules.Check(spec),
        ];
    }

    private static IEnumerable<FieldError> CheckNames(Field spec)
    {
        var account = spec["serviceAccountName"].Text.Length > 0 ? spec["serviceAccountName"] : spec["serviceAccount"] with
        {
            Path = spec.Path.Child("serviceAccountName"),
        };
        var runtime = spec["runtimeClassName"];
        return PodErrors.Subdomain(account)
            .Concat(PodErrors.Subdomain(spec["nodeName"]))
            .Concat(PodErrors.Label(spec["hostname"]))
            .Concat(PodErrors.Label(spec["subdomain"]))
            .Concat(PodErrors.Subdomain(spec["priorityClassName"]))
            .Concat(runtime.Exists ? PodErrors.Texts(runtime, ObjectNames.CheckSubdomain(runtime.Text)) : []);
    }

    private static IEnumerable<FieldError> CheckDeadline(Field deadline) => deadline.Exists ? PodErrors.Range(deadline, 1, int.MaxValue) : [];

    private static IEnumerable<FieldError> CheckSchedulingGates(Field gates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in gates.Items)
        {
            var name = gate["name"].Text;
            foreach (var problem in ObjectNames.CheckKey(name))
            {
                yield return FieldError.Invalid(gate.ToString(), name, problem);
            }

            if (!seen.Add(name))
            {
                yield return FieldError.Duplicate(gate.ToString(), name);
            }
        }
    }

    // The server spells two of the fields in this way.
    private static IEnumerable<FieldError> CheckHostUsers(PodContext pod) => pod.SharesHostUsers ? []
        : new[] { ("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC") }
            .Where(flag => pod.Spec[flag.Item1].IsTrue)
            .Select(flag => FieldError.Forbidden(pod.Spec.Path.Child(flag.Item2).ToString(), "when `pod.Spec.HostUsers` is false"));
}
