namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Ports that are named and not there.</summary>
public sealed class PortTests
{
    private static readonly string[] Pods = [SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Web()];

    [Fact]
    public void A_service_that_leads_to_a_port_that_its_pods_do_not_have_is_told()
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, SmallPlan.Service(targetPort: "web")]));

        Assert.Equal(("fourth", "spec.ports[0].targetPort", false), (finding.Source, finding.Path, finding.IsCertain));
        Assert.Equal(
            "Service payments/web leads to the port \"web\" of its pods, and no container of Deployment payments/web has a port of that name: it leads " +
            "nowhere. There are http: name one of them.",
            finding.Message);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("9999")]
    public void A_port_that_pods_name_or_a_number_is_right(string targetPort) => Assert.Empty(SmallPlan.Check([.. Pods, SmallPlan.Service(targetPort)]));

    [Fact]
    public void A_chart_may_make_pods_with_the_port() => Assert.Empty(SmallPlan.CheckBesideChart([.. Pods, SmallPlan.Service(targetPort: "web")]));

    [Theory]
    [InlineData("readinessProbe: {httpGet: {port: web}}", "readinessProbe.httpGet.port")]
    [InlineData("livenessProbe: {tcpSocket: {port: web}}", "livenessProbe.tcpSocket.port")]
    [InlineData("lifecycle: {preStop: {httpGet: {port: web}}}", "lifecycle.preStop.httpGet.port")]
    public void A_probe_of_a_port_that_the_container_does_not_have_is_told(string probe, string path)
    {
        var finding = Assert.Single(SmallPlan.Check(SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Web(probe)));

        Assert.Equal(($"spec.template.spec.containers[0].{path}", true), (finding.Path, finding.IsCertain));
        Assert.StartsWith(
            "Deployment payments/web is asked at the port \"web\", and the container \"app\" has none of that name", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("readinessProbe: {httpGet: {port: http}}")]
    [InlineData("readinessProbe: {httpGet: {port: 9999}}")]
    public void A_probe_of_a_port_that_there_is_or_of_a_number_is_right(string probe) =>
        Assert.Empty(SmallPlan.Check(SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Web(probe)));

    [Fact]
    public void A_probe_of_a_port_of_a_sidecar_is_told_as_each_container_has_its_own() => Assert.Single(SmallPlan.Check(
        SmallPlan.Namespace,
        SmallPlan.Account("web"),
        SmallPlan.Web(
            "readinessProbe: {httpGet: {port: web}}",
            "initContainers: [{name: proxy, restartPolicy: Always, ports: [{name: web, containerPort: 1}]}]")));

    [Theory]
    [InlineData("ServiceMonitor", "endpoints", "Service payments/web")]
    [InlineData("PodMonitor", "podMetricsEndpoints", "Deployment payments/web")]
    public void A_monitor_of_a_port_that_nothing_has_is_told(string kind, string field, string watched)
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, SmallPlan.Service(), Monitor(kind, field, "app: web", "metrics")]));

        Assert.Equal(("fifth", $"spec.{field}[0].port"), (finding.Source, finding.Path));
        Assert.Contains($"watches the port \"metrics\", which none of {watched} has", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ServiceMonitor", "endpoints", "Service")]
    [InlineData("PodMonitor", "podMetricsEndpoints", "pod")]
    public void A_monitor_that_selects_nothing_is_told(string kind, string field, string watched) => Assert.Contains(
        $"selects no {watched} in payments: it watches nothing",
        Assert.Single(SmallPlan.Check([.. Pods, SmallPlan.Service(), Monitor(kind, field, "app: wbe", "http")])).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ServiceMonitor", "endpoints")]
    [InlineData("PodMonitor", "podMetricsEndpoints")]
    public void A_monitor_of_a_port_that_there_is_is_right(string kind, string field) =>
        Assert.Empty(SmallPlan.Check([.. Pods, SmallPlan.Service(), Monitor(kind, field, "app: web", "http")]));

    private static string Monitor(string kind, string field, string labels, string port) => SmallPlan.Object(
        "monitoring.coreos.com/v1", kind, "watch", $"spec: {{selector: {{matchLabels: {{{labels}}}}}, {field}: [{{port: {port}}}]}}");
}
