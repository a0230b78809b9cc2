using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Networking.Workloads;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.ServiceEntries;

/// <summary>How a proxy finds the addresses of a service's hosts, and what each way asks of the entry.</summary>
internal static class Resolution
{
    public const string None = "NONE";
    public const string Static = "STATIC";
    public const string Dynamic = "DYNAMIC_DNS";

    private const string Dns = "DNS";
    private const string RoundRobin = "DNS_ROUND_ROBIN";

    private static readonly string[] DynamicProtocols = ["HTTP", "TLS", "GRPC", "HTTP2"];

    /// <summary>The way an entry says; <see cref="None"/> when it does not.</summary>
    public static string Of(JsonObject spec) => spec.Has("resolution") ? spec.Text("resolution") : None;

    public static void Check(JsonObject spec, Findings findings)
    {
        switch (Of(spec))
        {
            case None:
                CheckNone(spec, findings);
                break;
            case Static:
                var ports = PortNames(spec);
                foreach (var endpoint in spec.Messages("endpoints"))
                {
                    Workload.CheckStatic(endpoint, ports, findings);
                }

                break;
            case Dns or RoundRobin:
                CheckDns(spec, findings);
                break;
            case Dynamic:
                CheckDynamic(spec, findings);
                break;
            default:
                findings.Error("unsupported resolution type ");
                break;
        }
    }

    private static void CheckNone(JsonObject spec, Findings findings)
    {
        if (spec.Messages("endpoints").Count > 0)
        {
            findings.Error("no endpoints should be provided for resolution type none");
        }

        if (spec.Has("workloadSelector"))
        {
            findings.Warning("workloadSelector should not be set when resolution mode is NONE");
        }
    }

    private static void CheckDns(JsonObject spec, Findings findings)
    {
        var (hosts, endpoints) = (spec.Texts("hosts"), spec.Messages("endpoints"));
        if (endpoints.Count == 0)
        {
            findings.Problems(hosts.Select(HostName.Problem).OfType<string>().Select(problem =>
                $"hosts must be FQDN or contain only prefix wildcards if no endpoints are provided for resolution mode {Of(spec)}, {problem}"));
        }

        if (Of(spec) == RoundRobin && endpoints.Count > 1)
        {
            findings.Error("there must only be 0 or 1 endpoint for resolution mode DNS_ROUND_ROBIN");
        }

        var ports = PortNames(spec);
        foreach (var endpoint in endpoints)
        {
            findings.Problem(Workload.HostProblem(endpoint.Text("address")));
            findings.Problems(Labels.Problems(endpoint.TextMap("labels")));
            Workload.CheckPorts(endpoint, ports, findings);
        }

        if (hosts.Count > 1 && spec.Texts("addresses").Count > 0 && spec.Messages("ports").Any(port => Protocol.IsTcp(port.Text("protocol"))))
        {
            findings.Warning("service entry can not have more than one host specified simultaneously with address and tcp port");
        }
    }

    private static void CheckDynamic(JsonObject spec, Findings findings)
    {
        if (spec.Texts("hosts").Count == 0)
        {
            findings.Error("at least one wildcard host must be provided for resolution type DYNAMIC_DNS");
        }

        findings.Problems(spec.Texts("hosts").Where(host => !HostName.IsWildcard(host))
            .Select(_ => "host must be wildcarded for resolution mode DYNAMIC_DNS"));
        if (spec.Texts("addresses").Count > 0)
        {
            findings.Error(
                "addresses cannot be set for resolution type DYNAMIC_DNS. HTTP route domains will only be generated"
                + "from the hosts field values");
        }

        if (spec.Messages("endpoints").Count > 0)
        {
            findings.Error("endpoints cannot be set for resolution type DYNAMIC_DNS. Destination IP address determined from hostsfield values");
        }

        findings.Problems(spec.Messages("ports").Select(port => port.Text("protocol"))
            .Where(protocol => !DynamicProtocols.Contains(protocol, StringComparer.OrdinalIgnoreCase))
            .Select(_ => "only HTTP, TLS, GRPC, and HTTP2 protocols are supported for resolution type DYNAMIC_DNS"));
    }

    private static HashSet<string> PortNames(JsonObject spec) => [.. spec.Messages("ports").Select(port => port.Text("name"))];
}
