using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Segmentation;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>What Flagger makes of a canary is there for who reads a plan.</summary>
public sealed class FlaggerTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: payments}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web, tier: front}}
            spec: {containers: [{name: app, ports: [{name: http, containerPort: 8080}]}], serviceAccountName: web}
        """;

    private static readonly string[] Pods = [SmallPlan.Namespace, SmallPlan.Account("web"), Web];

    [Fact]
    public void It_makes_a_copy_of_the_deployment_with_a_label_of_its_own()
    {
        var primary = Made(Web, Canary()).Single(item => (string?)item["kind"] == "Deployment");

        Assert.Equal("web-primary", (string?)primary["metadata"]!["name"]);
        Assert.Equal("""{"app":"web-primary"}""", primary["spec"]!["selector"]!["matchLabels"]!.ToJsonString());
        Assert.Equal("""{"app":"web-primary","tier":"front"}""", primary["spec"]!["template"]!["metadata"]!["labels"]!.ToJsonString());
        Assert.Equal("web", (string?)primary["spec"]!["template"]!["spec"]!["serviceAccountName"]);
    }

    [Theory]
    [InlineData("web", "web-primary")]
    [InlineData("web-primary", "web-primary")]
    [InlineData("web-canary", "web")]
    public void It_makes_services_of_both(string service, string pods)
    {
        var made = Made(Web, Canary()).Single(item => (string?)item["kind"] == "Service" && (string?)item["metadata"]!["name"] == service);

        Assert.Equal($$"""{"app":"{{pods}}"}""", made["spec"]!["selector"]!.ToJsonString());
        Assert.Equal("""[{"name":"http","port":80,"protocol":"TCP","targetPort":"http"}]""", made["spec"]!["ports"]!.ToJsonString());
    }

    [Fact]
    public void It_sends_everything_to_the_copy_until_there_is_something_to_try_out() => Assert.Equal(
        """[{"route":[{"destination":{"host":"web-primary"},"weight":100},{"destination":{"host":"web-canary"},"weight":0}]}]""",
        Routes(Canary())["http"]!.ToJsonString());

    [Fact]
    public void Routes_are_for_the_service_and_the_hosts_and_gateways_that_are_named()
    {
        var spec = Routes(Canary("hosts: [web.example.com], gateways: [istio-ingress/web]"));

        Assert.Equal("""["web.example.com","web"]""", spec["hosts"]!.ToJsonString());
        Assert.Equal("""["istio-ingress/web"]""", spec["gateways"]!.ToJsonString());
    }

    [Fact]
    public void Routes_that_others_hand_requests_on_to_have_neither()
    {
        var spec = Routes(Canary("delegation: true"));

        Assert.Equal((null, null), (spec["hosts"], spec["gateways"]));
    }

    [Fact]
    public void Both_have_the_rule_that_the_canary_says() => Assert.Equal(
        ["web-primary", "web-canary"],
        Made(Web, Canary("trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}"))
            .Where(item => (string?)item["kind"] == "DestinationRule" && (string?)item["spec"]!["trafficPolicy"]!["tls"]!["mode"] == "ISTIO_MUTUAL")
            .Select(item => (string?)item["spec"]!["host"]));

    /// <summary>Only such a label is made that of the copy in its affinities, too; which it is, the arguments of Flagger say.</summary>
    [Fact]
    public void The_label_that_is_the_name_of_the_deployment_is_the_one_in_which_the_copy_differs()
    {
        var primary = Made(Web.Replace("matchLabels: {app: web}", "matchLabels: {app: shop, run: web}", StringComparison.Ordinal), Canary())
            .Single(item => (string?)item["kind"] == "Deployment");

        Assert.Equal("""{"run":"web-primary"}""", primary["spec"]!["selector"]!["matchLabels"]!.ToJsonString());
    }

    [Fact]
    public void Without_the_deployment_it_makes_nothing() => Assert.Empty(Made(SmallPlan.Account("web"), Canary()));

    [Fact]
    public void A_route_to_a_service_that_it_makes_is_right() => Assert.Empty(SmallPlan.Check([.. Pods, Canary(), RouteTo("web-canary")]));

    [Fact]
    public void A_route_to_a_service_that_it_does_not_make_is_told() => Assert.Contains(
        "nothing makes the Service payments/web-canry",
        Assert.Single(SmallPlan.Check([.. Pods, Canary(), RouteTo("web-canry")])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Of_a_canary_whose_deployment_is_elsewhere_nobody_knows_what_it_makes() =>
        Assert.Empty(SmallPlan.Check([.. Pods, Canary().Replace("name: web}", "name: shop}", StringComparison.Ordinal), RouteTo("shop-canary")]));

    [Fact]
    public void Pods_of_the_copy_are_among_those_that_policies_are_held_against() => Assert.Equal(
        ["payments/web", "payments/web-primary"],
        SegmentationCheck.Pods([.. new[] { SmallPlan.Namespace, Web, Canary() }.Select(ManifestYaml.Read)]).AsEnumerable());

    private static JsonObject Routes(string canary) => Made(Web, canary).Single(item => (string?)item["kind"] == "VirtualService")["spec"]!.AsObject();

    private static List<JsonObject> Made(params string[] manifests) =>
        [.. FlaggerObjects.Of([.. manifests.Select(ManifestYaml.Read)]).Select(pair => pair.Made)];

    private static string Canary(string service = "") => SmallPlan.Object(
        "flagger.app/v1beta1",
        "Canary",
        "web",
        $$"""
        spec:
          targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
          service: {port: 80, targetPort: http, {{service}} }
          analysis: {interval: 60s, threshold: 5}
        """);

    private static string RouteTo(string host) => SmallPlan.Object(
        "networking.istio.io/v1", "VirtualService", "routes", $"spec:\n  hosts: [web.example.com]\n  http: [{{route: [{{destination: {{host: {host}}}}}]}}]");
}
