using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>How a proxy treats the hosts of a rule, of a subset or of a port.</summary>
internal static class TrafficPolicy
{
    private static readonly string[] PortParts = ["outlierDetection", "connectionPool", "loadBalancer", "tls"];

    private static readonly string[] Parts = [.. PortParts, "tunnel", "proxyProtocol", "retryBudget"];

    public static void Check(JsonObject? policy, string ownNamespace, Findings findings)
    {
        if (policy is null)
        {
            return;
        }

        var ports = policy.Messages("portLevelSettings");
        if (!Parts.Any(part => policy.Has(part)) && ports.Count == 0)
        {
            findings.Error("traffic policy must have at least one field");
            return;
        }

        if (policy.Has("tunnel") && policy.Has("proxyProtocol"))
        {
            findings.Error("tunnel and proxyProtocol must not be set together");
            return;
        }

        CheckParts(policy, ownNamespace, findings);
        foreach (var port in ports)
        {
            CheckPort(port, ownNamespace, findings.ErrorsOnly);
        }

        CheckTunnel(policy.Message("tunnel"), findings);
    }

    private static void CheckPort(JsonObject policy, string ownNamespace, Findings findings)
    {
        if (!policy.Has("port"))
        {
            findings.Error("portTrafficPolicy must have valid port");
        }

        if (PortParts.Any(part => policy.Has(part)))
        {
            CheckParts(policy, ownNamespace, findings);
        }
        else
        {
            findings.Error("port traffic policy must have at least one field");
        }
    }

    private static void CheckParts(JsonObject policy, string ownNamespace, Findings findings)
    {
        OutlierDetection.Check(policy.Message("outlierDetection"), findings);
        ConnectionPool.Check(policy.Message("connectionPool"), findings);
        LoadBalancer.Check(policy.Message("loadBalancer"), policy.Has("outlierDetection"), findings);
        ClientTls.Check(policy.Message("tls"), ownNamespace, findings);
    }

    private static void CheckTunnel(JsonObject? tunnel, Findings findings)
    {
        if (tunnel is null)
        {
            return;
        }

        if (tunnel.Text("protocol") is not ("" or "CONNECT" or "POST"))
        {
            findings.Error("tunnel protocol must be \"CONNECT\" or \"POST\"");
        }

        var host = tunnel.Text("targetHost");
        if (HostName.Problem(host) is { } name && IpAddress.Problem(host) is { } address)
        {
            findings.Error($"tunnel target host must be valid FQDN or IP address: {name}; {address}");
        }

        if (PortNumber.Problem(tunnel.Whole("targetPort")) is { } port)
        {
            findings.Error($"tunnel target port is invalid: {port}");
        }
    }
}
