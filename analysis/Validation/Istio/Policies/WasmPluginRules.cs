using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>WasmPlugin: the module can be fetched and verified, and its environment is unambiguous.</summary>
internal sealed class WasmPluginRules : IKindRules
{
    public string Kind => "WasmPlugin";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        WorkloadSelection.Check(spec, findings);
        WasmModule.Check(spec, 255, findings);
        TrafficMatch.Check(spec, findings);
    }
}
