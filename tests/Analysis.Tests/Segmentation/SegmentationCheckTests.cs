using Payments.Infra.Analysis.Segmentation;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Segmentation;

/// <summary>Who can reach whom, by the layers that stop requests.</summary>
public sealed class SegmentationCheckTests
{
    private const string Shop = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop, labels: {istio-injection: enabled}}
        ---
        apiVersion: v1
        kind: Namespace
        metadata: {name: data, labels: {tier: store}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          template:
            metadata: {labels: {app: web}}
            spec: {serviceAccountName: web, containers: [{name: web, ports: [{containerPort: 8080, name: http}]}]}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: ledger, namespace: data}
        spec:
          template:
            metadata: {labels: {app: ledger, role: primary}}
            spec: {serviceAccountName: ledger, containers: [{name: ledger, ports: [{containerPort: 5432, name: sql}]}]}
        ---

        """;

    private const string Closed = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: closed, namespace: data}
        spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
        ---

        """;

    [Fact]
    public void Without_policies_everything_is_open() => Assert.Equal(
        ["data/ledger > shop/web any", "shop/web > data/ledger any"], Between(Shop));

    [Fact]
    public void A_policy_without_rules_closes_both_ways() => Assert.Equal([], Between(Shop + Closed));

    [Theory]
    [InlineData("from: [{namespaceSelector: {}}]", "any")]
    [InlineData("from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}]", "any")]
    [InlineData("from: [{namespaceSelector: {matchLabels: {istio-injection: enabled}}, podSelector: {matchLabels: {app: web}}}]", "any")]
    [InlineData("from: [{namespaceSelector: {matchExpressions: [{key: istio-injection, operator: Exists}]}}]", "any")]
    [InlineData("from: [{ipBlock: {cidr: 0.0.0.0/0}}]", "any")]
    [InlineData("ports: [{port: 5432}]", "5432/TCP")]
    [InlineData("ports: [{port: sql}]", "5432/TCP")]
    [InlineData("ports: [{port: 5432, protocol: UDP}]", "5432/UDP")]
    public void A_rule_lets_through_what_it_names(string rule, string port) =>
        Assert.Equal([$"shop/web > data/ledger {port}"], Between(Shop + Closed + Allow(rule)));

    [Theory]
    [InlineData("from: [{podSelector: {matchLabels: {app: web}}}]")]
    [InlineData("from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}, podSelector: {matchLabels: {app: other}}}]")]
    [InlineData("from: [{namespaceSelector: {matchExpressions: [{key: istio-injection, operator: NotIn, values: [enabled]}]}}]")]
    [InlineData("from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10]}}]")]
    [InlineData("from: [{ipBlock: {cidr: 10.1.2.0/24}}]")]
    [InlineData("ports: [{port: http}]")]
    public void A_rule_lets_through_nothing_else(string rule) => Assert.Equal([], Between(Shop + Closed + Allow(rule)));

    [Fact]
    public void A_rule_of_a_range_of_ports_lets_through_those_in_it() => Assert.Equal(
        ["shop/web > data/ledger 5000/TCP", "shop/web > data/ledger 5432/TCP"], Between(Shop + Closed + Allow("ports: [{port: 5000, endPort: 6000}]")));

    [Fact]
    public void Addresses_that_a_rule_names_are_listed_with_their_ports() => Assert.Contains(
        Check(Shop + Closed + Allow("{from: [{ipBlock: {cidr: 10.1.0.0/16, except: [10.1.2.0/24]}}], ports: [{port: 5432}]}")),
        reach => (reach.From, reach.To, reach.Port) == ("addresses 10.1.0.0/16 without 10.1.2.0/24", "data/ledger", "5432/TCP"));

    [Fact]
    public void Pods_that_an_operator_makes_stand_by_the_labels_that_policies_select() => Assert.Contains(
        "data/cluster=db > shop/web any", Between(Shop + """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db, namespace: data}
            spec: {podSelector: {matchLabels: {cluster: db}}, policyTypes: [Ingress]}
            """));

    [Fact]
    public void Brokers_of_an_operator_are_open_to_the_peers_of_each_listener() => Assert.Equal(
        ["shop/web > data/strimzi.io/cluster=events,strimzi.io/kind=Kafka,strimzi.io/name=events-kafka 9093/TCP"], Between(Shop + Closed + """

            apiVersion: kafka.strimzi.io/v1
            kind: Kafka
            metadata: {name: events, namespace: data}
            spec:
              kafka:
                listeners:
                - {name: tls, port: 9093, tls: true, networkPolicyPeers: [{namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}]}
                - {name: admin, port: 9094, tls: true, networkPolicyPeers: [{podSelector: {matchLabels: {app: admin}}}]}
            """));

    [Fact]
    public void What_let_it_through_is_named()
    {
        var reach = Assert.Single(Check(Shop + Closed + Allow("ports: [{port: 5432}]")), reach => (reach.From, reach.To) == ("shop/web", "data/ledger"));

        Assert.Equal(("", "allow"), (string.Join(' ', reach.Egress), string.Join(' ', reach.Ingress)));
    }

    [Theory]
    [InlineData("[]", "nothing")]
    [InlineData("[{from: [{source: {principals: [cluster.local/ns/shop/sa/web]}}], to: [{operation: {methods: [GET], paths: [/a]}}]}]", "GET /a")]
    [InlineData("[{from: [{source: {principals: ['*/sa/web']}}]}]", "any")]
    [InlineData("[{from: [{source: {namespaces: [shop]}}], to: [{operation: {methods: [GET]}}]}]", "GET *")]
    [InlineData("[{from: [{source: {notPrincipals: [cluster.local/ns/shop/sa/web]}}]}]", "nothing")]
    [InlineData("[{from: [{source: {principals: [cluster.local/ns/shop/sa/other]}}]}]", "nothing")]
    [InlineData("[{to: [{operation: {ports: ['9090']}}]}]", "nothing")]
    public void An_authorization_policy_says_what_an_identity_may_ask(string rules, string expected)
    {
        var reach = Meshed($$"""
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: allow, namespace: shop}
            spec: {selector: {matchLabels: {app: stock} }, rules: {{rules}} }
            """);

        Assert.Equal(expected, reach.Allowed);
    }

    [Theory]
    [InlineData("rules: [{}]", "nothing")]
    [InlineData("rules: [{to: [{operation: {paths: [/admin]}}]}]", "any but not * /admin")]
    public void What_a_policy_denies_is_said(string deny, string expected) => Assert.Equal(expected, Meshed($$"""
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: {name: deny, namespace: shop}
        spec: {action: DENY, selector: {matchLabels: {app: stock} }, {{deny}} }
        """).Allowed);

    [Fact]
    public void Of_pods_without_a_proxy_strict_mutual_tls_takes_nothing() => Assert.Equal("nothing", Between("data/ledger", """
        apiVersion: security.istio.io/v1
        kind: PeerAuthentication
        metadata: {name: strict, namespace: shop}
        spec: {mtls: {mode: STRICT} }
        """).Allowed);

    [Theory]
    [InlineData("./*", "yes")]
    [InlineData("./stock.shop.svc.cluster.local", "yes")]
    [InlineData("istio-system/*", "no")]
    public void A_sidecar_says_whom_it_knows(string host, string expected) => Assert.Equal(expected, Meshed($$"""
        apiVersion: networking.istio.io/v1
        kind: Sidecar
        metadata: {name: web, namespace: shop}
        spec: {workloadSelector: {labels: {app: web} }, egress: [{hosts: ['{{host}}']}]}
        """).Known);

    [Fact]
    public void Of_pods_without_a_service_nobody_can_say_whether_a_sidecar_knows_them() =>
        Assert.Equal("", Assert.Single(Check(Shop), reach => (reach.From, reach.To) == ("shop/web", "data/ledger")).Known);

    [Fact]
    public void Pods_without_a_sidecar_ask_no_policy()
    {
        var reach = Assert.Single(Check(Shop), reach => (reach.From, reach.To) == ("shop/web", "data/ledger"));

        Assert.Equal("", reach.Allowed);
    }

    private static Reach Meshed(string policy) => Between("shop/web", policy);

    private static Reach Between(string from, string policy) => Assert.Single(
        Check(Shop + policy + """

            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: stock, namespace: shop}
            spec:
              template:
                metadata: {labels: {app: stock}}
                spec: {serviceAccountName: stock, containers: [{name: stock, ports: [{containerPort: 8080}]}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: stock, namespace: shop}
            spec: {selector: {app: stock}, ports: [{port: 8080, name: http}]}
            """),
        reach => (reach.From, reach.To) == (from, "shop/stock"));

    private static string Allow(string rule) => $$"""

        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: allow, namespace: data}
        spec:
          podSelector: {matchLabels: {role: primary} }
          ingress:
          - {{rule}}
        """;

    private static IEnumerable<string> Between(string manifests) => Check(manifests)
        .Where(reach => reach.From.Contains('/') && reach.To.Contains('/') && !$"{reach.From}{reach.To}".Contains(' '))
        .Select(reach => $"{reach.From} > {reach.To} {reach.Port}");

    private static ImmutableArray<Reach> Check(string manifests) => SegmentationCheck.Of([.. ManifestYaml.ReadAll(manifests)]);
}
