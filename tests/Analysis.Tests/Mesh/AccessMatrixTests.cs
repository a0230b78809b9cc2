using Payments.Infra.Analysis.Mesh.Matrix;

namespace Payments.Infra.Analysis.Tests.Mesh;

/// <summary>Who may call the stock.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public void Without_policies_anybody_may_do_everything() => Assert.Equal([(MatrixEntry.Anybody, "everything")], Callers(9000));

    [Fact]
    public void A_caller_whose_packets_do_not_arrive_may_nothing()
    {
        const string ShopAlone =
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: shop-alone, namespace: market}
            spec: {podSelector: {matchLabels: {app: stock}}, ingress: [{from: [{podSelector: {matchLabels: {app: shop}}}]}]}
            """;

        Assert.Equal([("market/shop", "everything")], Callers(9000, Market.Strict, ShopAlone));
    }

    [Fact]
    public void Under_strict_mutual_tls_plain_text_may_nothing() => Assert.Equal(
        [("market/edge", "everything"), ("market/shop", "everything"), ("market/stock", "everything")],
        Callers(9000, Market.Strict));

    [Fact]
    public void Of_rules_that_allow_methods_and_paths_are_named() =>
        Assert.Equal([("market/shop", "GET /items/*")], Callers(9000, Market.Strict, Market.ShopReadsItems));

    [Fact]
    public void A_rule_for_requests_allows_no_connections()
    {
        const string Readers =
            """
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: readers, namespace: market}
            spec: {selector: {matchLabels: {app: stock}}, rules: [{to: [{operation: {methods: [GET]}}]}]}
            """;

        Assert.Empty(Callers(9100, Readers));
    }

    [Fact]
    public void What_else_a_rule_asks_is_named_too()
    {
        const string Tellers =
            """
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: tellers, namespace: market}
            spec:
              selector: {matchLabels: {app: stock}}
              rules: [{to: [{operation: {methods: [POST]}}], when: [{key: 'request.auth.claims[role]', values: [teller]}]}]
            """;

        Assert.Equal([(MatrixEntry.Anybody, "POST * if request.auth.claims[role] teller")], Callers(9000, Tellers));
    }

    [Fact]
    public void What_is_denied_of_what_is_allowed_is_named()
    {
        const string NoAdmin =
            """
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: no-admin, namespace: market}
            spec: {action: DENY, rules: [{to: [{operation: {paths: [/admin*], ports: ['9000']}}]}]}
            """;

        Assert.Equal([("everything", "* /admin*")], Entries(9000, NoAdmin).Select(entry => (entry.Allowed.Single(), entry.Denied.Single())));
    }

    private static IEnumerable<(string Caller, string Allowed)> Callers(int port, params string[] policies) =>
        Entries(port, policies).Select(entry => (entry.Caller, string.Join(", ", entry.Allowed)));

    private static IEnumerable<MatrixEntry> Entries(int port, params string[] policies) =>
        AccessMatrix.Of(Market.With(policies)).Where(entry => entry.Callee == "market/stock" && entry.Port == port);
}
