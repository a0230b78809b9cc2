using System.Globalization;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>PeerAuthentication: exceptions for single ports only for selected workloads, and only for ports there are.</summary>
internal sealed class PeerAuthenticationRules : IKindRules
{
    public string Kind => "PeerAuthentication";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        if (spec.Message("portLevelMtls") is { } ports)
        {
            CheckPorts(ports, hasLabels: spec.Message("selector").Message("matchLabels") is { Count: > 0 }, findings);
        }

        WorkloadSelector.Check(spec.Message("selector"), findings);
    }

    private static void CheckPorts(JsonObject ports, bool hasLabels, Findings findings)
    {
        if (!hasLabels && ports.Count > 0)
        {
            findings.Error("mesh/namespace peer authentication cannot have port level mTLS");
        }

        if (ports.Count == 0)
        {
            findings.Error("port level mTLS, if defined, must have at least one element");
        }

        foreach (var (port, _) in ports)
        {
            if (!ushort.TryParse(port, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                findings.Error("port must be in range 1..65535");
            }
        }
    }
}
