using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Tests.Plan;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Of what istioctl analyze would say, a plan is told what is true whatever else the cluster has, and nothing twice.</summary>
public sealed class MeshPlanCheckTests
{
    private const string Networking = "networking.istio.io/v1";

    [Fact]
    public void Two_virtual_services_for_one_host_are_told()
    {
        var findings = Check([], SmallPlan.Namespace, SmallPlan.Web(), SmallPlan.Service(), Route("one"), Route("two"));

        Assert.Equal(
            [("3", "IST0109", "spec.hosts", true), ("4", "IST0109", "spec.hosts", true)],
            findings.Select(finding => (finding.Source, finding.Code, finding.Path, finding.IsCertain)));
    }

    [Fact]
    public void What_the_check_of_plans_tells_is_not_told_again()
    {
        string[] manifests = [SmallPlan.Namespace, Route("v", "nothing")];
        var plan = Plan([], [.. manifests.Select(manifest => ManifestYaml.Read(manifest))]);
        var told = PlanCheck.Of(plan);

        Assert.Equal(["IST0101"], told.Select(finding => finding.Code));
        Assert.Empty(MeshPlanCheck.Of(plan, told));
    }

    [Theory]
    [InlineData(new string[] { }, "IST0173")]
    [InlineData(new[] { "payments" }, null)]
    public void A_subset_without_pods_is_told_where_no_chart_makes_some(string[] chartNamespaces, string? code)
    {
        var findings = Check(chartNamespaces, SmallPlan.Namespace, SmallPlan.Web(), SmallPlan.Service(), Rule("{name: v2, labels: {version: v2}}"));

        Assert.Equal(code is null ? [] : [(code, "spec.subsets[0].labels")], findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void A_subset_that_selects_the_pods_of_a_template_is_right() =>
        Assert.Empty(Check([], SmallPlan.Namespace, SmallPlan.Web(), SmallPlan.Service(), Rule("{name: all, labels: {app: web}}")));

    [Fact]
    public void The_pods_of_a_gateway_may_be_of_somebody_else() => Assert.Empty(Check([], SmallPlan.Namespace, Gateway(80)));

    [Theory]
    [InlineData(80, null)]
    [InlineData(8080, "IST0162")]
    public void A_port_of_a_gateway_is_one_of_its_service(int port, string? code)
    {
        var service = SmallPlan.Object("v1", "Service", "gateway", "spec: {selector: {istio: ingress}, ports: [{port: 80}]}");
        var pods = SmallPlan.Object(
            "apps/v1", "Deployment", "gateway", "spec: {template: {metadata: {labels: {istio: ingress}}, spec: {containers: [{name: istio-proxy}]}}}");
        var findings = Check([], SmallPlan.Namespace, service, pods, Gateway(port)).Where(finding => finding.Level != MeshLevel.Info);

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "IST0161")]
    public void A_secret_may_be_written_as_text(bool isCertificate, string? code)
    {
        var text = JsonValue.Create(isCertificate ? Certificate() : "no certificate").ToJsonString();
        var secret = SmallPlan.Object("v1", "Secret", "tls", $"stringData: {{tls.key: k, tls.crt: {text}}}");
        var pods = SmallPlan.Object(
            "apps/v1", "Deployment", "gateway", "spec: {template: {metadata: {labels: {istio: ingress}}, spec: {containers: [{name: istio-proxy}]}}}");
        var service = SmallPlan.Object("v1", "Service", "gateway", "spec: {selector: {istio: ingress}, ports: [{name: https, port: 443}]}");
        var gateway = SmallPlan.Object(Networking, "Gateway", "g", """
            spec:
              selector: {istio: ingress}
              servers: [{port: {number: 443, name: https, protocol: HTTPS}, hosts: [a.example], tls: {mode: SIMPLE, credentialName: tls}}]
            """);

        Assert.Equal(code is null ? [] : [code], Check([], SmallPlan.Namespace, pods, service, secret, gateway).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("web.payments")]
    [InlineData("web.payments.svc")]
    public void A_host_in_a_form_that_istiod_does_not_know_is_told(string host) => Assert.Equal(
        ["""VirtualService payments/v: spec.http[0].route[0].destination.host: Referenced host not found: "{0}". Name one that there is, or add it.""".Replace(
            "{0}", host, StringComparison.Ordinal)],
        Check([], SmallPlan.Namespace, SmallPlan.Web(), SmallPlan.Service(), Route("v", host)).Select(finding => $"{finding.Origin}: {finding.Advice}"));

    [Fact]
    public void A_host_outside_the_cluster_may_be_declared_elsewhere() => Assert.Empty(Check([], SmallPlan.Namespace, Route("v", "api.bank.example")));

    [Fact]
    public void An_annotation_of_a_template_is_told_at_its_place() => Assert.Equal(
        [("IST0108", "spec.template.metadata.annotations[sidecar.istio.io/injekt]")],
        Check([], SmallPlan.Namespace, SmallPlan.Object("apps/v1", "Deployment", "web", """
            spec: {template: {metadata: {annotations: {sidecar.istio.io/injekt: 'true'}}, spec: {containers: [{name: app}]}}}
            """)).Select(finding => (finding.Code, finding.Path)));

    [Fact]
    public void What_is_said_of_every_envoy_filter_is_not_told() => Assert.Empty(Check([], SmallPlan.Namespace, SmallPlan.Object(
        "networking.istio.io/v1alpha3", "EnvoyFilter", "f", "spec: {}")));

    [Fact]
    public void Objects_outside_any_mesh_are_not_judged() => Assert.Empty(Check(
        [], "apiVersion: v1\nkind: Namespace\nmetadata: {name: payments}", SmallPlan.Object("v1", "Service", "db", "spec: {ports: [{name: db, port: 80}]}")));

    [Fact]
    public void What_the_object_suppresses_is_not_told() => Assert.Empty(Check([], SmallPlan.Namespace, SmallPlan.Service(), SmallPlan.Web(), $"""
        apiVersion: {Networking}
        kind: DestinationRule
        metadata: {"{name: d, namespace: payments, annotations: {galley.istio.io/analyze-suppress: 'IST0001,IST0173'}}"}
        spec: {"{host: web, subsets: [{name: v2, labels: {version: v2}}]}"}
        """));

    [Fact]
    public void What_depends_on_something_unknown_is_not_told()
    {
        var rule = ManifestYaml.Read(Rule("{name: v2, labels: {version: v2}}"));
        rule["spec"]!["subsets"]![0]!["labels"]!["version"] = UnknownValue.Create();
        var plan = Plan([], [ManifestYaml.Read(SmallPlan.Namespace), ManifestYaml.Read(SmallPlan.Web()), ManifestYaml.Read(SmallPlan.Service()), rule]);

        Assert.Empty(MeshPlanCheck.Of(plan, []));
    }

    [Fact]
    public void Pods_of_which_something_else_is_unknown_are_selected()
    {
        var deployment = ManifestYaml.Read(SmallPlan.Web("env: []"));
        deployment["spec"]!["template"]!["spec"]!["containers"]![0]!["env"] = UnknownValue.Create();
        var rule = ManifestYaml.Read(Rule("{name: all, labels: {app: web}}"));
        var plan = Plan([], [ManifestYaml.Read(SmallPlan.Namespace), deployment, ManifestYaml.Read(SmallPlan.Service()), rule]);

        Assert.Empty(MeshPlanCheck.Of(plan, []));
    }

    [Fact]
    public void A_service_whose_ports_are_unknown_is_not_missed()
    {
        var entry = ManifestYaml.Read(SmallPlan.Object(Networking, "ServiceEntry", "e", "spec: {hosts: [web.payments], ports: [{number: 80, name: http}]}"));
        entry["spec"]!["ports"]![0]!["number"] = UnknownValue.Create();
        var plan = Plan([], [ManifestYaml.Read(SmallPlan.Namespace), ManifestYaml.Read(Route("v", "web.payments")), entry]);

        Assert.Empty(MeshPlanCheck.Of(plan, []));
    }

    private static string Route(string name, string host = "web") => SmallPlan.Object(
        Networking, "VirtualService", name, $"spec: {{hosts: [{host}], http: [{{route: [{{destination: {{host: {host}}}}}]}}]}}");

    private static string Rule(string subset) => SmallPlan.Object(Networking, "DestinationRule", "d", $"spec: {{host: web, subsets: [{subset}]}}");

    private static string Gateway(int port) => SmallPlan.Object(Networking, "Gateway", "g", $$"""
        spec: {selector: {istio: ingress}, servers: [{port: {number: {{port}}, name: http, protocol: HTTP}, hosts: [a.example]}]}
        """);

    private static string Certificate()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=a.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        return certificate.ExportCertificatePem();
    }

    private static ImmutableArray<MeshFinding> Check(string[] chartNamespaces, params string[] manifests) =>
        MeshPlanCheck.Of(Plan(chartNamespaces, [.. manifests.Select(manifest => ManifestYaml.Read(manifest))]), []);

    private static PlanObjects Plan(string[] chartNamespaces, ImmutableArray<JsonObject> objects) =>
        new(objects.Select((manifest, index) => new PlannedObject($"{index}", manifest)), chartNamespaces);
}
