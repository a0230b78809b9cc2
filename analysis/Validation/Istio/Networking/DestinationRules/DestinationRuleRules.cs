using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;

/// <summary>The rules of <c>DestinationRule</c>.</summary>
internal sealed class DestinationRuleRules : IKindRules
{
    public string Kind => "DestinationRule";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        var ownNamespace = manifest.Message("metadata").Text("namespace");
        findings.Problem(HostName.WildcardProblem(spec.Text("host")));
        TrafficPolicy.Check(spec.Message("trafficPolicy"), ownNamespace, findings);
        CheckSubsets(spec.Messages("subsets"), ownNamespace, findings);

        var selector = spec.Message("workloadSelector");
        new ExportTo(ownNamespace, spec.Texts("exportTo")).Check(
            takesNone: false, findings, namespaces => findings.Problem(selector is null ? null : SelectedExportProblem(ownNamespace, namespaces)));
        WorkloadSelector.Check(selector, findings);
    }

    private static void CheckSubsets(IEnumerable<JsonObject> subsets, string ownNamespace, Findings findings)
    {
        var names = new HashSet<string>();
        foreach (var subset in subsets)
        {
            var name = subset.Text("name");
            if (!names.Add(name))
            {
                findings.Error($"duplicate subset names: {name}");
            }

            findings.Problem(SubsetName.Problem(name));
            findings.Problems(Labels.Problems(subset.TextMap("labels")));
            TrafficPolicy.Check(subset.Message("trafficPolicy"), ownNamespace, findings.ErrorsOnly);
        }
    }

    // A rule for some workloads only can only be seen where they are.
    private static string? SelectedExportProblem(string ownNamespace, IReadOnlySet<string> namespaces) =>
        namespaces.Count == 0 ? null
        : !namespaces.Contains(ownNamespace) ? "destination rule with workload selector cannot have exportTo beyond current namespace"
        : namespaces.Count > 1 ? "destination rule with workload selector cannot have multiple entries in exportTo"
        : null;
}
