namespace Payments.Infra.Components.Kit;

/// <summary>
/// Values of Helm charts, and fields of custom resources that have no type of their own: maps with the keys that
/// Kubernetes' YAML has. Meant for <c>using static</c>.
/// </summary>
internal static class Values
{
    private static readonly string[] AllCapabilities = ["ALL"];

    /// <summary>A map, such as <c>Map(("enabled", true), ("minAvailable", 1))</c>.</summary>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public static Dictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>The entries of a map, and more.</summary>
    public static Dictionary<string, object> With(this Dictionary<string, object> map, params (string Key, object Value)[] entries) =>
        map.Concat(Map(entries)).ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>Requests and limits of a container: CPU time such as <c>250m</c>, memory such as <c>512Mi</c>.</summary>
    public static Dictionary<string, object> Resources(string cpu, string memory, string cpuLimit, string memoryLimit) =>
        Map(("requests", Map(("cpu", cpu), ("memory", memory))), ("limits", Map(("cpu", cpuLimit), ("memory", memoryLimit))));

    /// <summary>Topology spread constraints over zones and nodes, which never keep a pod from starting.</summary>
    /// <param name="labels">Labels that select the pods.</param>
    public static Dictionary<string, object>[] Spread(params (string Key, object Value)[] labels) =>
        [SpreadOver(Scheduling.Zone, labels), SpreadOver(Scheduling.Hostname, labels)];

    /// <summary>A topology spread constraint, which never keeps a pod from starting.</summary>
    /// <param name="domain">Label of nodes, such as <see cref="Scheduling.Zone"/>.</param>
    /// <param name="labels">Labels that select the pods.</param>
    public static Dictionary<string, object> SpreadOver(string domain, params (string Key, object Value)[] labels) => Map(
        ("topologyKey", domain),
        ("maxSkew", 1),
        ("whenUnsatisfiable", "ScheduleAnyway"),
        ("labelSelector", Map(("matchLabels", Map(labels)))));

    /// <summary>The seccomp profile of the container runtime.</summary>
    public static Dictionary<string, object> Seccomp() => Map(("type", PodHardening.RuntimeDefault));

    /// <summary>Security context of a pod, as <see cref="PodHardening.Pod"/>.</summary>
    /// <param name="user">User and group, which the files of the image belong to.</param>
    public static Dictionary<string, object> PodSecurity(int user) => Account(user).With(("seccompProfile", Seccomp()));

    /// <summary>The same for charts that take the seccomp profile with their containers alone.</summary>
    /// <param name="user">User and group, which the files of the image belong to.</param>
    public static Dictionary<string, object> Account(int user) =>
        Map(("runAsNonRoot", true), ("runAsUser", user), ("runAsGroup", user), ("fsGroup", user));

    /// <summary>Security context of a container, as <see cref="PodHardening.Container"/>.</summary>
    public static Dictionary<string, object> ContainerSecurity() => Map(
        ("runAsNonRoot", true),
        ("allowPrivilegeEscalation", false),
        ("privileged", false),
        ("readOnlyRootFilesystem", true),
        ("capabilities", Map(("drop", AllCapabilities))),
        ("seccompProfile", Seccomp()));

    /// <summary>Security context of a container that an operator makes: an entry of the same name is merged into it.</summary>
    /// <param name="name">Name of the container.</param>
    public static Dictionary<string, object> ContainerSecurity(string name) => Map(("name", name), ("securityContext", ContainerSecurity()));
}
