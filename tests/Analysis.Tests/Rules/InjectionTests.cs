namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Which pods get a proxy, of which image and from whom.</summary>
public sealed class InjectionTests
{
    private const string Istiod = """
        apiVersion: v1
        kind: Service
        metadata: {name: istiod, namespace: istio-system}
        spec: {ports: [{name: https-webhook, port: 443}]}
        """;

    private const string AutoDeployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: gateway, namespace: payments}
        spec:
          template:
            metadata: {labels: {app: gateway, sidecar.istio.io/inject: 'true'}}
            spec: {containers: [{name: istio-proxy, image: auto}]}
        """;

    private static readonly string[] Mismatch =
    [
        "Namespace payments: The Istio proxy images of the pods running in the namespace do not match the image defined in the injection configuration " +
        "(pod names: [web]). This often happens after upgrading the Istio control-plane and can be fixed by redeploying the pods.",
    ];

    [Theory]
    [InlineData("istio.io/dataplane-mode: none", "IST0102")]
    [InlineData("istio-injection: ''", "IST0102")]
    [InlineData("istio-injection: '', istio.io/rev: prod", "IST0123", false)]
    [InlineData("istio-injection: enabled, istio.io/rev: prod, istio.io/dataplane-mode: ambient", "IST0123")]
    public void A_namespace_is_told_what_its_labels_say(string labels, string code, bool isTold = true)
    {
        var told = SmallCluster.Told(code, $$"""
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: { {{labels}} } }
            """);

        Assert.Equal(isTold, told.Any());
    }

    [Fact]
    public void A_label_that_keeps_proxies_out_counts_alone() => Assert.Empty(SmallCluster.Told("IST0123", """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop, labels: {istio-injection: disabled, istio.io/rev: prod, istio.io/dataplane-mode: ambient}}
        """));

    [Fact]
    public void The_pods_label_counts_before_its_annotation()
    {
        const string Pod = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: payments, labels: {sidecar.istio.io/inject: 'true'}, annotations: {sidecar.istio.io/inject: 'false'}}
            spec: {containers: [{name: app, image: web}]}
            """;

        Assert.Single(SmallCluster.Told("IST0103", SmallCluster.Payments, Pod));
    }

    [Fact]
    public void A_pod_of_a_revision_is_compared_with_its_injector()
    {
        const string Namespace = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: payments, labels: {istio.io/rev: canary}}
            """;
        var canary = SmallCluster.Injector.Replace("istio-sidecar-injector", "istio-sidecar-injector-canary", StringComparison.Ordinal)
            .Replace("1.31.1", "1.32.0", StringComparison.Ordinal);

        Assert.Equal(Mismatch, SmallCluster.Told("IST0158", Namespace, SmallCluster.Injector, canary, SmallCluster.Pod()));
        Assert.Empty(SmallCluster.Told("IST0158", Namespace, SmallCluster.Injector, SmallCluster.Pod()));
    }

    [Fact]
    public void A_pod_that_names_its_image_is_left_alone() => Assert.Empty(SmallCluster.Told(
        "IST0158",
        SmallCluster.Payments,
        SmallCluster.Injector,
        SmallCluster.Pod("annotations: {sidecar.istio.io/proxyImage: mine}", "mine")));

    [Theory]
    [InlineData("istio-system", "distroless", "")]
    [InlineData("payments", "distroless", "")]
    [InlineData("payments", "debug", "annotations: {proxy.istio.io/config: 'image: {imageType: distroless}'}")]
    [InlineData("payments", "distroless", "annotations: {proxy.istio.io/config: 'image: {imageType: default}'}", false)]
    [InlineData("shop", "distroless", "", false)]
    public void The_variant_that_is_said_closest_to_the_pod_is_its_image(string ns, string variant, string metadata, bool isRight = true)
    {
        var config = $$"""
            apiVersion: networking.istio.io/v1beta1
            kind: ProxyConfig
            metadata: {name: image, namespace: {{ns}}}
            spec: {image: {imageType: {{variant}} } }
            """;
        var pod = SmallCluster.Pod(metadata, "docker.io/istio/proxyv2:1.31.1-distroless");

        Assert.Equal(isRight ? [] : Mismatch, SmallCluster.Told("IST0158", SmallCluster.Payments, SmallCluster.Injector, config, pod));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"global": {"hub": "a", "hub": "b"}}""")]
    public void Values_that_cannot_be_read_name_no_image(string values)
    {
        var broken = $$"""
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: istio-sidecar-injector, namespace: istio-system}
            data: {values: '{{values}}'}
            """;

        Assert.Equal(Mismatch, SmallCluster.Told("IST0158", SmallCluster.Payments, broken, SmallCluster.Pod()));
    }

    [Fact]
    public void Two_injectors_of_one_revision_overlap() => Assert.Equal(
        [
            "MutatingWebhookConfiguration a: Webhook overlaps with others: [b/rev.istio.io c/rev.istio.io]. This may cause injection to occur twice.",
            "MutatingWebhookConfiguration b: Webhook overlaps with others: [a/rev.istio.io c/rev.istio.io]. This may cause injection to occur twice.",
            "MutatingWebhookConfiguration c: Webhook overlaps with others: [a/rev.istio.io b/rev.istio.io]. This may cause injection to occur twice.",
        ],
        SmallCluster.Told("IST0139", Istiod, Webhook("a"), Webhook("b"), Webhook("c")));

    [Fact]
    public void Injectors_of_two_revisions_do_not_overlap() =>
        Assert.Empty(SmallCluster.Told("IST0139", Istiod, Webhook("a"), Webhook("b", "canary")));

    [Fact]
    public void A_configuration_is_istios_by_the_revision_that_it_asks_for() => Assert.Equal(
        ["MutatingWebhookConfiguration a: Injector refers to a control plane service that does not exist: istio-system/istiod."],
        SmallCluster.Told("IST0139", Webhook("a", name: "rev.bank.example")));

    [Fact]
    public void A_deployment_is_matched_by_the_labels_of_its_pods()
    {
        const string ObjectWebhook = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: istio-sidecar-injector}
            webhooks:
            - name: object.sidecar-injector.istio.io
              clientConfig: {service: {name: istiod, namespace: istio-system}}
              objectSelector: {matchExpressions: [{key: sidecar.istio.io/inject, operator: In, values: ['true']}]}
            """;

        Assert.Empty(SmallCluster.Told("IST0146", ObjectWebhook, AutoDeployment));
        Assert.Single(SmallCluster.Told("IST0146", ObjectWebhook.Replace("'true'", "'false'", StringComparison.Ordinal), AutoDeployment));
    }

    [Theory]
    [InlineData("https://[2001:db8::1]:15017/inject", "IST0164")]
    [InlineData("https://10.0.0.5:x/inject", "IST0163")]
    [InlineData("", null)]
    public void The_address_of_an_injector_outside_is_looked_at(string url, string? code)
    {
        var configuration = $$"""
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingWebhookConfiguration
            metadata: {name: istio-sidecar-injector-external}
            webhooks: [{name: rev.istio.io, clientConfig: {url: '{{url}}'} }]
            """;

        Assert.Equal(code is "IST0163", SmallCluster.Told("IST0163", configuration).Any());
        Assert.Equal(code is "IST0164", SmallCluster.Told("IST0164", configuration).Any());
    }

    private static string Webhook(string configuration, string revision = "prod", string name = "rev.istio.io") => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: MutatingWebhookConfiguration
        metadata: {name: {{configuration}} }
        webhooks:
        - name: {{name}}
          clientConfig: {service: {name: istiod, namespace: istio-system} }
          namespaceSelector: {matchLabels: {istio.io/rev: {{revision}} } }
        """;
}
