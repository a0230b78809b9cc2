using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Workloads;

/// <summary>The rules of <c>WorkloadEntry</c>.</summary>
internal sealed class WorkloadEntryRules : IKindRules
{
    public string Kind => "WorkloadEntry";

    public void Check(JsonObject manifest, Findings findings) => Workload.Check(manifest.Message("spec")!, findings);
}
