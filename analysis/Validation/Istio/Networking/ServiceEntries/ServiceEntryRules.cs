using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.ServiceEntries;

/// <summary>The rules of <c>ServiceEntry</c>.</summary>
internal sealed class ServiceEntryRules : IKindRules
{
    public string Kind => "ServiceEntry";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec")!;
        var selector = spec.Message("workloadSelector");
        findings.Problems(WorkloadSelector.Problems(selector, "labels"));
        if (findings.HasErrors)
        {
            return;
        }

        if (WorkloadSelector.IsEmpty(selector, "labels"))
        {
            findings.Warning($"service entry: {WorkloadSelector.WithoutLabels}, will be applied to all services in namespace");
        }

        if (selector is not null && spec.Messages("endpoints").Count > 0)
        {
            findings.Error("only one of WorkloadSelector or Endpoints is allowed in Service Entry");
        }

        CheckHosts(spec, findings);
        CheckAddresses(spec, findings);
        CheckPorts(spec, AllocatesAddresses(manifest), findings);
        Resolution.Check(spec, findings);
        CheckWaypoint(manifest, findings);
        CheckShared(spec, findings);
        new ExportTo(manifest.Message("metadata").Text("namespace"), spec.Texts("exportTo")).Check(takesNone: true, findings);
    }

    private static void CheckHosts(JsonObject spec, Findings findings)
    {
        var hosts = spec.Texts("hosts");
        if (hosts.Count == 0)
        {
            findings.Error("service entry must have at least one host");
        }

        foreach (var host in hosts)
        {
            if (host == "*")
            {
                findings.Error("invalid host *");
                continue;
            }

            findings.Problem(HostName.WildcardProblem(host));
            if (Resolution.Of(spec) != Resolution.Dynamic && HostName.PartialWildcardProblem(host) is { } partial)
            {
                findings.Warning(partial);
            }
        }
    }

    private static void CheckAddresses(JsonObject spec, Findings findings)
    {
        var addresses = spec.Texts("addresses");
        foreach (var address in addresses)
        {
            findings.Problem(IpAddress.SubnetProblem(address));
        }

        if (addresses.Any(address => address.Contains('/', StringComparison.Ordinal)) && Resolution.Of(spec) is not (Resolution.None or Resolution.Static))
        {
            findings.Error("CIDR addresses are allowed only for NONE/STATIC resolution types");
        }
    }

    private static void CheckPorts(JsonObject spec, bool allocatesAddresses, Findings findings)
    {
        var (names, numbers) = (new HashSet<string>(), new HashSet<long>());
        foreach (var port in spec.Messages("ports"))
        {
            var (name, number, protocol) = (port.Text("name"), port.Whole("number"), port.Text("protocol"));
            findings.Problem(names.Add(name) ? null : $"service entry port name {GoText.Quote(name)} already defined");
            findings.Problem(numbers.Add(number) ? null : FormattableString.Invariant($"service entry port {number} already defined"));
            findings.Problem(port.Whole("targetPort") is not 0 and var target ? PortNumber.Problem(target) : null);
            if (spec.Texts("addresses").Count == 0 && !allocatesAddresses && protocol is "" or "TCP")
            {
                findings.Warning("addresses are required for ports serving TCP (or unset) protocol when IP Autoallocation is not enabled");
            }

            findings.Problem(PortName.Problem(name));
            findings.Problem(Protocol.Problem(protocol));
            findings.Problem(PortNumber.Problem(number));
        }
    }

    private static void CheckWaypoint(JsonObject manifest, Findings findings)
    {
        var (spec, labels) = (manifest.Message("spec")!, manifest.Message("metadata").Message("labels"));
        if (Resolution.Of(spec) == Resolution.Dynamic && spec.Text("location") == "MESH_INTERNAL" && labels.Text("istio.io/use-waypoint").Length > 0)
        {
            findings.Error("location MESH_INTERNAL with resolution type DYNAMIC_DNS is not supported when using waypoints");
        }
    }

    // Connections without names of hosts cannot be told apart, except where the client resolved the name itself.
    private static void CheckShared(JsonObject spec, Findings findings)
    {
        if (Resolution.Of(spec) != Resolution.None && spec.Texts("hosts").Count > 1
            && spec.Messages("ports").Select(port => port.Text("protocol")).Any(protocol => !Protocol.IsHttp(protocol) && !Protocol.IsTls(protocol)))
        {
            findings.Error("multiple hosts provided with non-HTTP, non-TLS ports");
        }
    }

    // istiod gives hosts addresses of its own, unless proxies could not use them or a label forbids it.
    private static bool AllocatesAddresses(JsonObject manifest)
    {
        var spec = manifest.Message("spec")!;
        var label = manifest.Message("metadata").Message("labels").Text("networking.istio.io/enable-autoallocate-ip");
        return Resolution.Of(spec) != Resolution.None
            && !label.Equals("false", StringComparison.OrdinalIgnoreCase)
            && spec.Texts("addresses").Count == 0;
    }
}
