namespace Payments.Infra.Components.Observability.Install;

/// <summary>What every chart is told of its pods, in the words of Kubernetes.</summary>
internal static class Hardened
{
    private const string RuntimeDefault = "RuntimeDefault";

    /// <summary>A pod that runs as nobody.</summary>
    /// <param name="user">User and group: those that the image's files belong to.</param>
    public static Dictionary<string, object> Pod(int user) => new(Account(user)) { ["seccompProfile"] = Seccomp() };

    /// <summary>The same, of a chart that has the profile with its containers alone.</summary>
    /// <param name="user">User and group: those that the image's files belong to.</param>
    public static Dictionary<string, object> Account(int user) => new()
    {
        ["runAsNonRoot"] = true,
        ["runAsUser"] = user,
        ["runAsGroup"] = user,
        ["fsGroup"] = user,
    };

    /// <summary>A container that can do nothing but its work.</summary>
    public static Dictionary<string, object> Container() => new()
    {
        ["runAsNonRoot"] = true,
        ["allowPrivilegeEscalation"] = false,
        ["privileged"] = false,
        ["readOnlyRootFilesystem"] = true,
        ["capabilities"] = new Dictionary<string, object> { ["drop"] = new[] { "ALL" } },
        ["seccompProfile"] = Seccomp(),
    };

    /// <summary>A container that an operator makes, whose entry of the same name is merged into it.</summary>
    /// <param name="name">Name of the container.</param>
    public static Dictionary<string, object> Container(string name) => new() { ["name"] = name, ["securityContext"] = Container() };

    /// <summary>CPU time and memory.</summary>
    public static Dictionary<string, object> Resources(string cpu, string memory, string cpuLimit, string memoryLimit) => new()
    {
        ["requests"] = new Dictionary<string, object> { ["cpu"] = cpu, ["memory"] = memory },
        ["limits"] = new Dictionary<string, object> { ["cpu"] = cpuLimit, ["memory"] = memoryLimit },
    };

    private static Dictionary<string, object> Seccomp() => new() { ["type"] = RuntimeDefault };
}
