using System.Collections.Frozen;
using Payments.Infra.Analysis.Validation.Istio.Decoding;
using Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;
using Payments.Infra.Analysis.Validation.Istio.Networking.Gateways;
using Payments.Infra.Analysis.Validation.Istio.Networking.ServiceEntries;
using Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;
using Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;
using Payments.Infra.Analysis.Validation.Istio.Networking.Workloads;
using Payments.Infra.Analysis.Validation.Istio.Policies;
using Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;
using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;
using Payments.Infra.Analysis.Validation.Istio.Policies.Jwt;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio;

/// <summary>
/// The second gate an Istio object passes on its way into a cluster: the validating webhook of istiod. It sees the
/// object after the first gate removed unknown fields and set defaults. It reads the <c>spec</c>, checks the
/// annotations, and then what is the kind's own; the first two stop at the first error.
/// </summary>
public static class IstioWebhook
{
    private static readonly FrozenDictionary<string, IKindRules> KindRules = new IKindRules[]
    {
        new AuthorizationPolicyRules(), new DestinationRuleRules(), new EnvoyFilterRules(), new GatewayRules(), new PeerAuthenticationRules(),
        new ProxyConfigRules(), new RequestAuthenticationRules(), new ServiceEntryRules(), new SidecarRules(), new TelemetryRules(),
        new TrafficExtensionRules(), new VirtualServiceRules(), new WasmPluginRules(), new WorkloadEntryRules(), new WorkloadGroupRules(),
    }.ToFrozenDictionary(rules => rules.Kind);

    private static readonly FrozenSet<string> TopLevelFields = new[] { "apiVersion", "kind", "metadata", "spec", "status" }.ToFrozenSet();

    /// <summary>What the webhook says of an object; nothing for kinds that are not Istio's.</summary>
    /// <param name="manifest">The whole object: <c>apiVersion</c>, <c>kind</c>, <c>metadata</c>, <c>spec</c>.</param>
    public static Verdict Check(JsonObject manifest)
    {
        var findings = new Findings();
        var kind = manifest.Text("kind");
        if (SpecSchemas.Of(manifest.Text("apiVersion"), kind) is { } schema)
        {
            Check(manifest, kind, SpecDecoder.Decode(kind, schema, manifest["spec"]), findings);
        }

        return findings.ToVerdict();
    }

    private static void Check(JsonObject manifest, string kind, DecodedSpec decoded, Findings findings)
    {
        if (decoded.Problem is { } problem)
        {
            findings.Error($"error decoding configuration: {problem}");
            return;
        }

        var decodedManifest = new JsonObject(
            [.. from field in manifest where field.Key != "spec" select KeyValuePair.Create(field.Key, field.Value?.DeepClone())])
        {
            ["spec"] = decoded.Spec,
        };
        if (MetadataRules.Problem(decodedManifest) is { } annotation)
        {
            findings.Error(annotation);
            return;
        }

        if (KindRules.TryGetValue(kind, out var rules))
        {
            rules.Check(decodedManifest, findings);
        }

        if (!findings.HasErrors && manifest.Select(field => field.Key).FirstOrDefault(field => !TopLevelFields.Contains(field)) is { } unknown)
        {
            var metadata = manifest.Message("metadata");
            findings.Error($"unknown field \"{unknown}\" on {kind} resource {metadata.Text("namespace")}/{metadata.Text("name")}");
        }
    }
}
