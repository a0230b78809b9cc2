namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Routes and rules for hosts, ports and subsets that are not there.</summary>
public sealed class DestinationTests
{
    private static readonly string[] Pods = [SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Web(), SmallPlan.Service()];

    [Theory]
    [InlineData("{host: wbe}")]
    [InlineData("{host: wbe.payments.svc.cluster.local}")]
    public void A_route_to_a_host_that_nothing_makes_is_told(string destination)
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, Routes(destination)]));

        Assert.Equal(("fifth", "spec.http[0].route[0].destination.host", false), (finding.Source, finding.Path, finding.IsCertain));
        Assert.Contains("nothing makes the Service payments/wbe", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_to_a_port_that_the_service_does_not_have_is_told()
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, Routes("{host: web, port: {number: 8080}}")]));

        Assert.Equal(("spec.http[0].route[0].destination.port.number", true), (finding.Path, finding.IsCertain));
        Assert.Equal(
            "VirtualService payments/routes sends to the port 8080 of Service payments/web, which has no such port. It has 80 (http): name one of them.",
            finding.Message);
    }

    [Theory]
    [InlineData("{host: web, port: {number: 80}}")]
    [InlineData("{host: web.payments.svc.cluster.local}")]
    [InlineData("{host: payments.example.com}")]
    [InlineData("{host: web.elsewhere.svc.cluster.local}")]
    public void A_route_to_what_is_there_or_elsewhere_is_right(string destination) => Assert.Empty(SmallPlan.Check([.. Pods, Routes(destination)]));

    [Fact]
    public void A_service_entry_may_make_the_host() => Assert.Empty(SmallPlan.Check([
        .. Pods, Routes("{host: old.payments.svc.cluster.local}"),
        SmallPlan.Object("networking.istio.io/v1", "ServiceEntry", "old", "spec: {hosts: [old.payments.svc.cluster.local]}"),
    ]));

    [Fact]
    public void A_chart_may_make_the_service() => Assert.Empty(SmallPlan.CheckBesideChart([.. Pods, Routes("{host: wbe}")]));

    [Fact]
    public void A_rule_for_a_host_that_nothing_makes_is_told() =>
        Assert.Equal("spec.host", Assert.Single(SmallPlan.Check([.. Pods, Rule("wbe", "stable")])).Path);

    [Theory]
    [InlineData("http: [{mirror: {host: web, subset: canary}}]", "spec.http[0].mirror.subset")]
    [InlineData("http: [{mirrors: [{destination: {host: web, subset: canary}}]}]", "spec.http[0].mirrors[0].destination.subset")]
    [InlineData("tcp: [{route: [{destination: {host: web, subset: canary}}]}]", "spec.tcp[0].route[0].destination.subset")]
    [InlineData("tls: [{route: [{destination: {host: web, subset: canary}}]}]", "spec.tls[0].route[0].destination.subset")]
    public void A_subset_that_no_rule_has_is_told_wherever_it_is_sent_to(string routes, string path) => Assert.Equal(
        [("IST0101", path)],
        SmallPlan.Check([.. Pods, SmallPlan.Object("networking.istio.io/v1", "VirtualService", "v", $"spec: {{{routes}}}"), Rule("web", "stable")])
            .Select(finding => (finding.Code, finding.Path)));

    [Fact]
    public void A_route_to_a_subset_that_no_rule_has_is_told()
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, Routes("{host: web, subset: canary}"), Rule("web", "stable")]));

        Assert.Equal("spec.http[0].route[0].destination.subset", finding.Path);
        Assert.Contains("sends to the subset \"canary\" of web, which no DestinationRule has", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", "canary")]
    [InlineData("web.payments.svc.cluster.local", "canary")]
    [InlineData("'*.payments.svc.cluster.local'", "stable")]
    public void A_subset_that_a_rule_has_or_may_have_is_right(string host, string subset) =>
        Assert.Empty(SmallPlan.Check([.. Pods, Routes("{host: web, subset: canary}"), Rule(host, subset)]));

    [Theory]
    [InlineData("HTTPRoute", "rules: [{backendRefs: [{name: wbe, port: 80}]}]", "spec.rules[0].backendRefs[0].name")]
    [InlineData("HTTPRoute", "rules: [{backendRefs: [{name: web, port: 8080}]}]", "spec.rules[0].backendRefs[0].port")]
    [InlineData("Ingress", "rules: [{http: {paths: [{backend: {service: {name: wbe}}}]}}]", "spec.rules[0].http.paths[0].backend.service.name")]
    [InlineData("Ingress", "defaultBackend: {service: {name: web, port: {name: web}}}", "spec.defaultBackend.service.port.name")]
    [InlineData("Ingress", "defaultBackend: {service: {name: web, port: {number: 1}}}", "spec.defaultBackend.service.port.number")]
    public void A_backend_that_is_not_there_is_told(string kind, string spec, string path) =>
        Assert.Equal(path, Assert.Single(SmallPlan.Check([.. Pods, SmallPlan.Object("networking.k8s.io/v1", kind, "route", $"spec: {{{spec}}}")])).Path);

    [Theory]
    [InlineData("HTTPRoute", "rules: [{backendRefs: [{name: web, port: 80}]}]")]
    [InlineData("HTTPRoute", "rules: [{backendRefs: [{name: wbe, kind: Hostname, group: networking.istio.io}]}]")]
    [InlineData("Ingress", "defaultBackend: {service: {name: web, port: {name: http}}}")]
    public void A_backend_that_is_there_is_right(string kind, string spec) =>
        Assert.Empty(SmallPlan.Check([.. Pods, SmallPlan.Object("networking.k8s.io/v1", kind, "route", $"spec: {{{spec}}}")]));

    private static string Routes(string destination) => SmallPlan.Object(
        "networking.istio.io/v1", "VirtualService", "routes", $"spec: {{hosts: [web], http: [{{route: [{{destination: {destination}}}]}}]}}");

    private static string Rule(string host, string subset) =>
        SmallPlan.Object("networking.istio.io/v1", "DestinationRule", "rule", $"spec: {{host: {host}, subsets: [{{name: {subset}}}]}}");
}
