using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Workloads;

/// <summary>What is common to workloads outside Kubernetes that stand alone and those that a service entry lists.</summary>
internal static class Workload
{
    /// <summary>Checks a workload that stands alone: an address, a host name or a socket.</summary>
    public static void Check(JsonObject workload, Findings findings)
    {
        if (CheckAddress(workload, findings, HostProblem))
        {
            CheckPorts(workload, findings);
            findings.Problems(Labels.Problems(workload.TextMap("labels")));
        }
    }

    /// <summary>Checks a workload of a service whose addresses are fixed.</summary>
    /// <param name="workload">Workload.</param>
    /// <param name="servicePorts">Names of the ports of the service.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void CheckStatic(JsonObject workload, IReadOnlySet<string> servicePorts, Findings findings)
    {
        if (!CheckAddress(workload, findings, StaticProblem))
        {
            return;
        }

        CheckPorts(workload, servicePorts, findings);
        findings.Problems(Labels.Problems(workload.TextMap("labels")));
        if (UnixSocket.IsSocket(workload.Text("address")) && servicePorts.Count != 1)
        {
            findings.Error("exactly 1 service port required for unix endpoints");
        }
    }

    /// <summary>What is wrong with an address that may also be a host name; null for nothing.</summary>
    public static string? HostProblem(string address) =>
        IpAddress.IsValid(address) || HostName.Problem(address) is null
            ? null
            : $"endpoint address {GoText.Quote(address)} is not a valid FQDN or an IP address";

    /// <summary>Checks the ports of a workload that belongs to a service.</summary>
    public static void CheckPorts(JsonObject workload, IReadOnlySet<string> servicePorts, Findings findings)
    {
        foreach (var (name, number) in Ports(workload))
        {
            if (!servicePorts.Contains(name))
            {
                findings.Error(FormattableString.Invariant($"endpoint port {number} is not defined by the service entry"));
            }

            CheckPort(name, number, findings);
        }
    }

    private static void CheckPorts(JsonObject workload, Findings findings)
    {
        foreach (var (name, number) in Ports(workload))
        {
            CheckPort(name, number, findings);
        }
    }

    private static void CheckPort(string name, long number, Findings findings)
    {
        findings.Problem(PortName.Problem(name));
        findings.Problem(PortNumber.Problem(number));
    }

    private static IEnumerable<(string Name, long Number)> Ports(JsonObject workload) =>
        from port in workload.Map("ports") select (port.Key, port.Value.Whole());

    // False when nothing else is worth a look.
    private static bool CheckAddress(JsonObject workload, Findings findings, Func<string, string?> problem)
    {
        var (address, network) = (workload.Text("address"), workload.Text("network"));
        if (address.Length == 0 && network.Length == 0)
        {
            findings.Error("address is required");
            return false;
        }

        if (address.Length == 0)
        {
            findings.Warning($"address is unset with network {GoText.Quote(network)}");
        }
        else if (!UnixSocket.IsSocket(address))
        {
            findings.Problem(problem(address));
        }
        else
        {
            findings.Problem(UnixSocket.Problem(address));
            findings.Problem(workload.Map("ports").Any() ? $"unix endpoint {address} must not include ports" : null);
        }

        return true;
    }

    private static string? StaticProblem(string address) =>
        IpAddress.IsValid(address) ? null : $"endpoint address {GoText.Quote(address)} is not a valid IP address";
}
