namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>What a pod may say when it says for which operating system it is.</summary>
internal static class OperatingSystemRules
{
    private static readonly ImmutableArray<string> OfPodOnLinux =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "runAsUser", "runAsGroup", "supplementalGroups",
        "supplementalGroupsPolicy", "seLinuxChangePolicy",
    ];

    private static readonly ImmutableArray<string> OfContainerOnLinux =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation",
        "procMount", "runAsUser", "runAsGroup",
    ];

    public static IEnumerable<FieldError> Check(Field spec)
    {
        var system = spec["os"];
        return !system.Exists ? [] : system["name"].Text switch
        {
            "" => [FieldErrors.Required(system["name"], "cannot be empty")],
            "linux" => CheckLinux(spec),
            "windows" => CheckWindows(spec).Select(field => FieldErrors.Forbidden(field, "cannot be set for a windows pod")),
            _ => [PodErrors.Unsupported(system["name"] with { Path = system.Path }, "linux", "windows")],
        };
    }

    private static IEnumerable<FieldError> CheckLinux(Field spec) => PodContext.ContainersOf(spec).Prepend(spec)
        .Select(item => item["securityContext"]["windowsOptions"])
        .Where(options => options.Exists)
        .Select(options => FieldErrors.Forbidden(options, "windows options cannot be set for a linux pod"));

    private static IEnumerable<Field> CheckWindows(Field spec)
    {
        var security = spec["securityContext"];
        return OfPodOnLinux.Select(name => security[name]).Append(spec["hostUsers"]).Append(spec["shareProcessNamespace"]).Where(field => field.Exists)
            .Concat(new[] { spec["hostPID"], spec["hostIPC"] }.Where(flag => flag.IsTrue))
            .Concat(security["sysctls"].Count > 0 ? [security["sysctls"]] : [])
            .Concat(PodContext.ContainersOf(spec).SelectMany(container => OfContainerOnLinux.Select(name => container["securityContext"][name]))
                .Where(field => field.Exists));
    }
}
