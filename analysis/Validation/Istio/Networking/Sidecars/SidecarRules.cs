using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;

/// <summary>The rules of <c>Sidecar</c>.</summary>
internal sealed class SidecarRules : IKindRules
{
    public string Kind => "Sidecar";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        var selector = spec.Message("workloadSelector");
        var (egress, ingress) = (spec.Messages("egress"), spec.Messages("ingress"));
        findings.Problems(WorkloadSelector.Problems(selector, "labels"));
        if (!findings.HasErrors && egress.Count == 0 && ingress.Count == 0 && !spec.Has("outboundTrafficPolicy") && !spec.Has("inboundConnectionPool"))
        {
            findings.Error("sidecar: empty configuration provided");
        }

        if (findings.HasErrors)
        {
            return;
        }

        if (WorkloadSelector.IsEmpty(selector, "labels"))
        {
            findings.Warning($"sidecar: {WorkloadSelector.WithoutLabels}, will be applied to all services in namespace");
        }

        IngressListeners.Check(ingress, findings);
        ConnectionPool.Check(spec.Message("inboundConnectionPool"), findings);
        EgressListeners.Check(egress, manifest.Message("metadata").Text("namespace"), findings);
        CheckOutbound(spec.Message("outboundTrafficPolicy"), findings);
    }

    private static void CheckOutbound(JsonObject? policy, Findings findings)
    {
        if (policy.Message("egressProxy") is not { } proxy)
        {
            return;
        }

        if (policy.Text("mode") != "ALLOW_ANY")
        {
            findings.Error("sidecar: egress_proxy must be set only with ALLOW_ANY outbound_traffic_policy mode");
            return;
        }

        findings.Problem(HostName.Problem(proxy.Text("host")));
        if (!proxy.Has("port"))
        {
            findings.Error("sidecar: egress_proxy port must be non-nil");
            return;
        }

        Destination.Check(proxy, findings);
    }
}
