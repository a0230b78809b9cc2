using System.Text;
using Payments.Infra.Analysis.Go.RegularExpressions;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>EnvoyFilter: each patch says what it changes and how, fits its match, and holds what Envoy can read.</summary>
internal sealed class EnvoyFilterRules : IKindRules
{
    private const int LongestProxyVersion = 1024;

    public string Kind => "EnvoyFilter";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec");
        var selector = spec.Message("workloadSelector");
        var problems = WorkloadSelector.Problems(selector, "labels").ToImmutableArray();
        if (!problems.IsEmpty)
        {
            findings.Problems(problems);
            return;
        }

        findings.Warning(
            "EnvoyFilter exposes internal implementation details that may change at any time. "
            + "Prefer other APIs if possible, and exercise extreme caution, especially around upgrades.");
        if (WorkloadSelector.IsEmpty(selector, "labels"))
        {
            findings.Warning($"Envoy filter: {WorkloadSelector.WithoutLabels}, will be applied to all services in namespace");
        }

        foreach (var patch in spec.Messages("configPatches"))
        {
            CheckPatch(patch, findings);
        }
    }

    private static void CheckPatch(JsonObject patch, Findings findings)
    {
        if (patch.Message("match").Text("context") == "WAYPOINT")
        {
            return;
        }

        if (Incomplete(patch) is { } missing)
        {
            findings.Error($"Envoy filter: {missing}");
            return;
        }

        if (ProxyVersionProblem(patch, findings) is { } problem)
        {
            findings.Error(problem);
            return;
        }

        var target = patch.Text("applyTo");
        if (EnvoyFilterMatch.Check(target, patch.Message("match"), findings))
        {
            EnvoyPatchValue.Check(target, patch.Message("patch").Message("value"), findings);
        }
    }

    private static string? Incomplete(JsonObject patch)
    {
        var operation = patch.Message("patch").Text("operation");
        return patch.Text("applyTo") is "" or "INVALID" ? "missing applyTo"
            : !patch.Has("patch") ? "missing patch"
            : operation is "" or "INVALID" ? "missing patch operation"
            : operation != "REMOVE" && !patch.Message("patch").Has("value") ? "missing patch value for non-remove operation"
            : null;
    }

    private static string? ProxyVersionProblem(JsonObject patch, Findings findings)
    {
        var version = patch.Message("match").Message("proxy").Text("proxyVersion");
        if (Encoding.UTF8.GetByteCount(version) > LongestProxyVersion)
        {
            findings.Warning($"Envoy filter: proxyVersion match exceeds {LongestProxyVersion} characters and will be ignored");
            return null;
        }

        return RegexSyntax.Problem(version) is { } problem ? $"Envoy filter: invalid regex for proxy version, [{problem}]" : null;
    }
}
