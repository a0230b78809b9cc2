using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Parts of containers.</summary>
internal static class Containers
{
    private const int TimeoutSeconds = 2;

    /// <summary>An environment variable. No secret stands in one: what opens a store is a file.</summary>
    public static EnvVarArgs Variable(string name, Input<string> value) => new() { Name = name, Value = value };

    /// <summary>A TCP port; its name tells the mesh the protocol.</summary>
    public static ContainerPortArgs Port(string name, int number) => new() { Name = name, ContainerPortValue = number, Protocol = "TCP" };

    /// <summary>Requests and limits: CPU time such as <c>250m</c>, memory and ephemeral storage such as <c>512Mi</c>; null for unbounded storage.</summary>
    public static ResourceRequirementsArgs Resources(
        (string Cpu, string Memory, string? Storage) requests, (string Cpu, string Memory, string? Storage) limits) =>
        new() { Requests = Amounts(requests), Limits = Amounts(limits) };

    /// <summary>Asks for a path, and takes 2xx or 3xx for yes.</summary>
    public static ProbeArgs HttpProbe(string path, string port, int periodSeconds, int failures, int timeoutSeconds = TimeoutSeconds) =>
        Probe(new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = path, Port = port } }, periodSeconds, failures, timeoutSeconds);

    /// <summary>Opens a connection.</summary>
    public static ProbeArgs TcpProbe(string port, int periodSeconds, int failures) =>
        Probe(new ProbeArgs { TcpSocket = new TCPSocketActionArgs { Port = port } }, periodSeconds, failures, TimeoutSeconds);

    /// <summary>Runs a command in the container, which has 5 seconds to exit with 0.</summary>
    public static ProbeArgs CommandProbe(int periodSeconds, int failures, params string[] command) =>
        Probe(new ProbeArgs { Exec = new ExecActionArgs { Command = command } }, periodSeconds, failures, timeoutSeconds: 5);

    /// <summary>Sleeps before the stop: callers learn meanwhile that the pod is going.</summary>
    public static LifecycleArgs Drain(int seconds) => new() { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = seconds } } };

    /// <summary>A volume that the container writes to.</summary>
    public static VolumeMountArgs Mount(string volume, string path) => new() { Name = volume, MountPath = path };

    /// <summary>A volume that the container reads.</summary>
    public static VolumeMountArgs ReadOnlyMount(string volume, string path) => new() { Name = volume, MountPath = path, ReadOnly = true };

    private static ProbeArgs Probe(ProbeArgs probe, int periodSeconds, int failures, int timeoutSeconds)
    {
        probe.PeriodSeconds = periodSeconds;
        probe.FailureThreshold = failures;
        probe.TimeoutSeconds = timeoutSeconds;
        return probe;
    }

    private static InputMap<string> Amounts((string Cpu, string Memory, string? Storage) amounts)
    {
        var map = new InputMap<string> { ["cpu"] = amounts.Cpu, ["memory"] = amounts.Memory };
        if (amounts.Storage is { } storage)
        {
            map["ephemeral-storage"] = storage;
        }

        return map;
    }
}
