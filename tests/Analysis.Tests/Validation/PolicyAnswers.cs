using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>What the webhook answers to the <c>spec</c> of an object named <c>p</c> in <c>payments</c>.</summary>
internal static class PolicyAnswers
{
    public static Verdict Of(string apiVersion, string kind, string spec) => IstioWebhook.Check(ManifestYaml.Read(
        $$"""
        apiVersion: {{apiVersion}}
        kind: {{kind}}
        metadata: {name: p, namespace: payments}
        spec: {{spec}}
        """));
}
