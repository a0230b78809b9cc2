using System.Collections.Immutable;
using Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;
using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;
using Payments.Infra.Analysis.Validation.Istio.Policies.Jwt;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>The rules of the kinds that secure, observe and extend proxies.</summary>
internal static class PolicyRules
{
    public static readonly ImmutableArray<IKindRules> All =
    [
        new AuthorizationPolicyRules(),
        new EnvoyFilterRules(),
        new PeerAuthenticationRules(),
        new ProxyConfigRules(),
        new RequestAuthenticationRules(),
        new TelemetryRules(),
        new TrafficExtensionRules(),
        new WasmPluginRules(),
    ];
}
