using Payments.Infra.Analysis.Mesh.Explanations;
using Payments.Infra.Analysis.Mesh.Questions;

namespace Payments.Infra.Analysis.Tests.Mesh;

/// <summary>One request on its way, with what decided at each place.</summary>
public sealed class RequestExplainerTests
{
    [Fact]
    public void A_request_that_a_rule_allows_is_followed_to_the_pods()
    {
        var explanation = Explain(new("shop", "stock") { Path = "/items/1" }, Market.Strict, Market.ShopReadsItems);

        Assert.Equal("allowed", explanation.Verdict);
        Assert.Equal(["market/shop outbound 9000", "market/stock inbound 9000"], explanation.Hops.Select(hop => hop.Place));
        Assert.Contains(
            new("mutual TLS", "STRICT", "PeerAuthentication istio-system/default", "caller is cluster.local/ns/market/sa/shop"), explanation.Hops[1].Steps);
        Assert.Contains(new("authorization", "allowed", "AuthorizationPolicy market/stock rule 0"), explanation.Hops[1].Steps);
    }

    [Fact]
    public void A_request_that_no_rule_allows_is_denied_with_the_policies_that_might_have()
    {
        var explanation = Explain(new("shop", "stock") { Method = "DELETE", Path = "/items/1" }, Market.ShopReadsItems);

        Assert.Equal("denied", explanation.Verdict);
        Assert.Equal(new("authorization", "denied", null, "no rule allows it; there are market/stock"), explanation.Hops[^1].Steps[^1]);
    }

    [Fact]
    public void A_caller_without_a_proxy_is_reset_where_mutual_tls_is_asked_for() =>
        Assert.Equal("reset", Explain(new("batch", "stock"), Market.Strict).Verdict);

    [Fact]
    public void A_caller_of_a_port_of_connections_is_asked_who_it_is_alone() =>
        Assert.Equal("allowed", Explain(new("shop", "stock") { Port = 9100 }, Market.Strict).Verdict);

    [Fact]
    public void A_request_from_outside_goes_through_the_gateway()
    {
        var explanation = Explain(new(ExplainedRequest.Outside, "shop.example"), Market.Strict);

        Assert.Equal("allowed", explanation.Verdict);
        Assert.Equal(["market/edge gateway 443", "market/shop inbound 8080"], explanation.Hops.Select(hop => hop.Place));
        Assert.Contains(explanation.Hops[0].Steps, step => step is { Stage: "route", Source: "VirtualService market/shop route 'all'" });
    }

    [Fact]
    public void A_token_that_a_policy_asks_for_can_be_shown()
    {
        const string Guarded =
            """
            apiVersion: security.istio.io/v1
            kind: RequestAuthentication
            metadata: {name: users, namespace: market}
            spec: {jwtRules: [{issuer: https://id.example, audiences: [shop]}]}
            ---
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: users, namespace: market}
            spec:
              selector: {matchLabels: {app: stock}}
              rules: [{when: [{key: 'request.auth.claims[role]', values: [teller]}]}]
            """;

        Assert.Equal("denied", Explain(new("shop", "stock"), Guarded).Verdict);
        Assert.Equal("allowed", Explain(new("shop", "stock") { Claims = new() { ["role"] = "teller" } }, Guarded).Verdict);
        Assert.Equal("unauthenticated", Explain(new("shop", "stock") { Claims = new() { ["iss"] = "https://other.example" } }, Guarded).Verdict);
    }

    [Fact]
    public void Packets_that_a_network_policy_does_not_let_in_never_reach_the_proxy()
    {
        const string Closed =
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: closed, namespace: market}
            spec: {podSelector: {matchLabels: {app: stock}}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {matchLabels: {app: batch}}}]}]}
            """;
        var explanation = Explain(new("shop", "stock"), Closed);

        Assert.Equal("reset", explanation.Verdict);
        Assert.Equal(new("network", "closed", "NetworkPolicy market/closed", "the receiver's policies have no rule for it"), explanation.Hops[^1].Steps[0]);
    }

    [Fact]
    public void A_caller_that_the_mesh_does_not_have_is_refused()
    {
        var exception = Assert.Throws<QuestionException>(() => Explain(new("till", "stock")));

        Assert.Equal("--from 'till' is no workload of the mesh", exception.Message);
    }

    private static Explanation Explain(ExplainedRequest request, params string[] policies) => new RequestExplainer(Market.With(policies)).Explain(request);
}
