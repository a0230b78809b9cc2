using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>What the webhook says of an object of a kind that routes traffic.</summary>
internal static class NetworkingAnswers
{
    public static Verdict Of(string kind, string spec) => IstioWebhook.Check(CustomResourceGate.Istio.Check(ManifestYaml.Read(
        $$"""
        {apiVersion: networking.istio.io/v1, kind: {{kind}}, metadata: {name: payments, namespace: payments}, spec: {{spec}}}
        """)).Manifest);

    public static string[] Errors(string kind, string spec) => [.. Of(kind, spec).Errors];

    /// <summary>Errors of a virtual service whose only route has further fields.</summary>
    public static string[] RouteErrors(string fields) =>
        Errors("VirtualService", $$$"""{hosts: [a], http: [{route: [{destination: {host: a}}], {{{fields}}}}]}""");
}
