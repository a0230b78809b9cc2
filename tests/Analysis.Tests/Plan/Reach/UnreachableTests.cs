namespace Payments.Infra.Analysis.Tests.Plan.Reach;

/// <summary>Ports and hosts that somebody is told to use, and that nobody gets to.</summary>
public sealed class UnreachableTests
{
    private static readonly string[] Pods = [SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Web(), SmallPlan.Service()];

    [Theory]
    [InlineData("ingress: []")]
    [InlineData("ingress: [{ports: [{port: 9090}]}]")]
    [InlineData("ingress: [{ports: [{port: http, protocol: UDP}]}]")]
    public void A_port_at_which_nobody_is_let_in_is_told(string spec)
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, Network(spec)]));

        Assert.Equal(("fourth", "spec.ports[0]", false), (finding.Source, finding.Path, finding.IsCertain));
        Assert.Equal(
            "Service payments/web leads to the port 8080 of Deployment payments/web, and no NetworkPolicy of these pods lets anybody in " +
            "there: lock. Let its callers in, or take the port away.",
            finding.Message);
    }

    [Theory]
    [InlineData("ingress: [{}]")]
    [InlineData("ingress: [{ports: [{port: http}]}]")]
    [InlineData("ingress: [{ports: [{port: 8000, endPort: 8080}]}]")]
    [InlineData("policyTypes: [Egress]")]
    public void A_port_at_which_somebody_is_let_in_is_right(string spec) => Assert.Empty(SmallPlan.Check([.. Pods, Network(spec)]));

    [Fact]
    public void A_host_to_which_nobody_is_let_out_is_told()
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, Entry, Scope, Network("policyTypes: [Egress], egress: [{ports: [{port: 53}]}]")]));

        Assert.Equal(("sixth", "spec.egress[0].hosts[0]", false), (finding.Source, finding.Path, finding.IsCertain));
        Assert.StartsWith(
            "Sidecar payments/scope has Deployment payments/web know ./login.example.com, and no NetworkPolicy of these pods lets them out",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("egress: [{ports: [{port: 443}]}]")]
    [InlineData("egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]")]
    public void A_host_to_which_somebody_is_let_out_is_right(string egress) =>
        Assert.Empty(SmallPlan.Check([.. Pods, Entry, Scope, Network($"policyTypes: [Egress], {egress}")]));

    private static string Entry => SmallPlan.Object(
        "networking.istio.io/v1", "ServiceEntry", "login", "spec: {hosts: [login.example.com], ports: [{number: 443, name: tls, protocol: TLS}]}");

    private static string Scope => SmallPlan.Object(
        "networking.istio.io/v1", "Sidecar", "scope", "spec: {workloadSelector: {labels: {app: web}}, egress: [{hosts: [./login.example.com]}]}");

    private static string Network(string spec) =>
        SmallPlan.Object("networking.k8s.io/v1", "NetworkPolicy", "lock", $"spec: {{podSelector: {{matchLabels: {{app: web}}}}, {spec}}}");
}
