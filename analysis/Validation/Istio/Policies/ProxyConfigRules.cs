using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>ProxyConfig: no negative number of threads.</summary>
internal sealed class ProxyConfigRules : IKindRules
{
    public string Kind => "ProxyConfig";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        WorkloadSelector.Check(spec.Message("selector"), findings);
        if (spec.Whole("concurrency") < 0)
        {
            findings.Error("concurrency must be greater than or equal to 0");
        }
    }
}
