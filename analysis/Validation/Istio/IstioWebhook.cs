using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Istio.Networking;
using Payments.Infra.Analysis.Validation.Istio.Policies;

namespace Payments.Infra.Analysis.Validation.Istio;

/// <summary>
/// The second gate an Istio object passes on its way into a cluster: the validating webhook of istiod. It sees the
/// object after the first gate removed unknown fields and set defaults.
/// </summary>
public static class IstioWebhook
{
    private static readonly FrozenDictionary<string, IKindRules> Rules =
        new[] { NetworkingRules.All, PolicyRules.All }.SelectMany(rules => rules).ToFrozenDictionary(rules => rules.Kind);

    /// <summary>What the webhook says of an object; nothing for kinds that are not Istio's.</summary>
    /// <param name="manifest">The whole object: <c>apiVersion</c>, <c>kind</c>, <c>metadata</c>, <c>spec</c>.</param>
    public static Verdict Check(JsonObject manifest)
    {
        var findings = new Findings();
        if (manifest["kind"]?.GetValue<string>() is { } kind && Rules.TryGetValue(kind, out var rules))
        {
            rules.Check(manifest, findings);
        }

        return findings.ToVerdict();
    }
}
