using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Tests.Manifests;

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

    /// <summary>What asks each workload about each service would take longer than a preview may.</summary>
    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 0)]
    public void More_than_ten_thousand_pairs_of_a_workload_and_a_service_are_not_looked_at(int count, int told)
    {
        var names = Enumerable.Range(1, count - 1).Select(number => $"other-{number}").ToList();
        string[] all =
        [
            .. Pods, Network("ingress: []"),
            .. names.Select(name => SmallPlan.Workload(name)), .. names.Select(name => SmallPlan.Service(name: name)),
        ];
        var plan = new PlanObjects(all.Select((manifest, at) => new PlannedObject($"{at}", ManifestYaml.Read(manifest))), chartNamespaces: []);

        Assert.Equal(told, PlanCheck.Of(plan).Count(finding => finding.Message.Contains("lets anybody in", StringComparison.Ordinal)));
    }

    private static string Entry => SmallPlan.Object(
        "networking.istio.io/v1", "ServiceEntry", "login", "spec: {hosts: [login.example.com], ports: [{number: 443, name: tls, protocol: TLS}]}");

    private static string Scope => SmallPlan.Object(
        "networking.istio.io/v1", "Sidecar", "scope", "spec: {workloadSelector: {labels: {app: web}}, egress: [{hosts: [./login.example.com]}]}");

    private static string Network(string spec) =>
        SmallPlan.Object("networking.k8s.io/v1", "NetworkPolicy", "lock", $"spec: {{podSelector: {{matchLabels: {{app: web}}}}, {spec}}}");
}
