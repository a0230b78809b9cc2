using Istio.Security.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Istio.Tests;

public sealed class SecurityTests
{
    [Fact]
    public async Task A_peer_authentication_travels_as_its_manifest()
    {
        var inputs = await RegisterAsync("kubernetes:security.istio.io/v1:PeerAuthentication", () =>
            _ = new PeerAuthentication("mtls", new PeerAuthenticationArgs
            {
                Metadata = new ObjectMetaArgs { Name = "default", Namespace = "payments" },
                Spec = new PeerAuthenticationSpecArgs
                {
                    Selector = new PeerAuthenticationSpecSelectorArgs { MatchLabels = { ["app"] = "payment-service" } },
                    Mtls = new PeerAuthenticationSpecMtlsArgs { Mode = PeerAuthenticationSpecMtlsMode.Strict },
                    PortLevelMtls = { ["8080"] = new PeerAuthenticationSpecMtlsArgs { Mode = PeerAuthenticationSpecMtlsMode.Disable } },
                },
            }));

        Assert.Equal(
            "{apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: default, namespace: payments}, " +
            "spec: {mtls: {mode: STRICT}, portLevelMtls: {8080: {mode: DISABLE}}, selector: {matchLabels: {app: payment-service}}}}",
            Text(inputs));
    }

    [Fact]
    public async Task An_authorization_policy_travels_as_its_manifest()
    {
        var inputs = await RegisterAsync("kubernetes:security.istio.io/v1:AuthorizationPolicy", () =>
            _ = new AuthorizationPolicy("allow", new AuthorizationPolicyArgs
            {
                Spec = new AuthorizationPolicySpecArgs
                {
                    Action = AuthorizationAction.Allow,
                    Rules =
                {
                    new AuthorizationRuleArgs
                    {
                        From =
                        {
                            new AuthorizationRuleFromArgs
                            {
                                Source = new AuthorizationRuleFromSourceArgs { Principals = { "cluster.local/ns/payments/sa/saga-service" } },
                            },
                        },
                        To = { new AuthorizationRuleToArgs { Operation = new AuthorizationRuleToOperationArgs { Methods = { "POST" } } } },
                    },
                },
                },
            }));

        Assert.Equal(
            "{apiVersion: security.istio.io/v1, kind: AuthorizationPolicy, spec: {action: ALLOW, rules: [" +
            "{from: [{source: {principals: [cluster.local/ns/payments/sa/saga-service]}}], to: [{operation: {methods: [POST]}}]}]}}",
            Text(inputs));
    }

    [Fact]
    public async Task An_empty_spec_is_sent_and_not_left_out() =>
        Assert.Equal(
            "{apiVersion: security.istio.io/v1, kind: AuthorizationPolicy, spec: {}}",
            Text(await RegisterAsync(
                "kubernetes:security.istio.io/v1:AuthorizationPolicy",
                () => _ = new AuthorizationPolicy("deny", new AuthorizationPolicyArgs { Spec = new AuthorizationPolicySpecArgs() }))));

    private static async Task<object> RegisterAsync(string type, Action declare)
    {
        var only = Assert.Single(await MockProgram.RunAsync(declare));
        Assert.Equal(type, only.Type);
        return only.Inputs;
    }

    private static string Text(object value) => value switch
    {
        ImmutableDictionary<string, object> map => "{" + string.Join(
            ", ", map.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {Text(field.Value)}")) + "}",
        ImmutableArray<object> list => "[" + string.Join(", ", list.Select(Text)) + "]",
        _ => value.ToString()!,
    };
}
