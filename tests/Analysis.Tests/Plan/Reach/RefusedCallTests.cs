using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Tests.Plan.Reach;

/// <summary>Calls that are allowed on paper, and refused elsewhere.</summary>
public sealed class RefusedCallTests
{
    private const string Call = "AuthorizationPolicy payments/allow allows Deployment payments/shop to call Deployment payments/web at the port 8080, and ";

    private static readonly string[] Mesh =
    [
        SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Account("shop"), SmallPlan.Web(), SmallPlan.Workload("shop"), SmallPlan.Service(),
        SmallPlan.Object("security.istio.io/v1", "AuthorizationPolicy", "allow", """
            spec:
              selector: {matchLabels: {app: web} }
              rules: [{from: [{source: {principals: [cluster.local/ns/payments/sa/shop]} }]}]
            """),
    ];

    [Fact]
    public void A_call_that_nothing_refuses_is_right() => Assert.Empty(SmallPlan.Check(Mesh));

    [Fact]
    public void One_that_a_network_policy_does_not_let_in_is_told() => Told(
        "no NetworkPolicy of the pods that are called lets it in: lock. Let the caller in.",
        isCertain: false,
        Network("web", "ingress: [{from: [{podSelector: {matchLabels: {app: other}}}]}]"));

    [Fact]
    public void One_that_a_network_policy_does_not_let_out_is_told() => Told(
        "no NetworkPolicy of the pods that call lets it out: lock. Let them out there.",
        isCertain: false,
        Network("shop", "policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}]}]"));

    [Theory]
    [InlineData("web", "ingress: [{from: [{podSelector: {matchLabels: {app: shop}}}]}]")]
    [InlineData("web", "ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: payments}}}], ports: [{port: http}]}]")]
    [InlineData("web", "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]")]
    [InlineData("web", "policyTypes: [Egress]")]
    [InlineData("shop", "policyTypes: [Egress], egress: [{to: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}]}]")]
    [InlineData("shop", "policyTypes: [Egress], egress: [{ports: [{port: 8000, endPort: 9000}]}]")]
    [InlineData("nobody", "ingress: []")]
    public void One_that_network_policies_let_through_is_right(string app, string spec) => Assert.Empty(SmallPlan.Check([.. Mesh, Network(app, spec)]));

    [Fact]
    public void Of_pods_that_nothing_tells_apart_one_stands_for_all() =>
        Assert.Single(SmallPlan.Check([.. Mesh, ShopOfTenant, Network("web", "ingress: [{from: [{podSelector: {matchLabels: {app: other}}}]}]")]));

    [Fact]
    public void Pods_that_a_network_policy_tells_apart_are_looked_at_each()
    {
        const string Untold = "ingress: [{from: [{podSelector: {matchExpressions: [{key: tenant, operator: DoesNotExist}]}}]}]";

        var found = SmallPlan.Check([.. Mesh, ShopOfTenant, Network("web", Untold)]);

        Assert.Contains("Deployment payments/shop-b to call", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_add_up() => Assert.Empty(SmallPlan.Check([.. Mesh, Network("web", "ingress: []"), Network("web", "ingress: [{}]", "open")]));

    [Theory]
    [InlineData("rules: [{}]")]
    [InlineData("rules: [{from: [{source: {notPrincipals: [cluster.local/ns/payments/sa/other]}}]}]")]
    [InlineData("rules: [{from: [{source: {namespaces: [pay*]}}], to: [{operation: {ports: ['8080']}}]}]")]
    public void One_that_another_policy_denies_is_an_error(string rules) =>
        Told("AuthorizationPolicy payments/deny denies it whatever it asks. Leave the caller out of one of them.", isCertain: true, Deny(rules));

    [Theory]
    [InlineData("rules: []")]
    [InlineData("rules: [{from: [{source: {principals: [cluster.local/ns/payments/sa/other]}}]}]")]
    [InlineData("rules: [{to: [{operation: {paths: [/admin]}}]}]")]
    [InlineData("rules: [{to: [{operation: {ports: ['9090']}}]}]")]
    [InlineData("rules: [{when: [{key: 'request.headers[x]', values: [a]}]}]")]
    [InlineData("rules: [{from: [{source: {notRequestPrincipals: ['*']}}]}]")]
    public void One_of_which_only_some_requests_are_denied_is_right(string rules) => Assert.Empty(SmallPlan.Check([.. Mesh, Deny(rules)]));

    [Fact]
    public void One_to_a_host_that_the_sidecar_of_the_caller_does_not_know_is_told() => Told(
        "the Sidecar of the caller has none of its Services among its hosts: the caller does not know it. Add the host.", isCertain: false, Sidecar("./other"));

    [Theory]
    [InlineData("./web.payments.svc.cluster.local")]
    [InlineData("'*/*'")]
    public void One_to_a_host_that_the_sidecar_knows_is_right(string host) => Assert.Empty(SmallPlan.Check([.. Mesh, Sidecar(host)]));

    private static string ShopOfTenant => """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: shop-b, namespace: payments}
        spec:
          template:
            metadata: {labels: {app: shop, tenant: b} }
            spec: {containers: [{name: app, ports: [{name: http, containerPort: 8080}]}], serviceAccountName: shop}
        """;

    private static void Told(string reason, bool isCertain, string more)
    {
        var finding = Assert.Single(SmallPlan.Check([.. Mesh, more]), finding => finding.Source == "seventh");

        Assert.Equal(
            new PlanFinding("seventh", "spec.rules[0].from[0].source.principals[0]", Call + reason, isCertain), finding);
    }

    private static string Network(string app, string spec, string name = "lock") => SmallPlan.Object(
        "networking.k8s.io/v1", "NetworkPolicy", name, $"spec: {{podSelector: {{matchLabels: {{app: {app}}}}}, {spec}}}");

    private static string Deny(string rules) => SmallPlan.Object("security.istio.io/v1", "AuthorizationPolicy", "deny", $"spec: {{action: DENY, {rules}}}");

    private static string Sidecar(string host) => SmallPlan.Object(
        "networking.istio.io/v1", "Sidecar", "scope", $"spec: {{workloadSelector: {{labels: {{app: shop}}}}, egress: [{{hosts: [{host}]}}]}}");
}
