namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Classes, issuers and volumes that objects need and nothing makes.</summary>
public sealed class ProvisionTests
{
    [Theory]
    [InlineData("PriorityClass", "spec.template.spec.priorityClassName")]
    [InlineData("StorageClass", "spec.volumeClaimTemplates[0].spec.storageClassName")]
    public void A_class_that_nothing_makes_is_a_warning(string kind, string path)
    {
        var finding = Assert.Single(SmallPlan.Check(SmallPlan.Namespace, Set("fast", "fast"), Other(kind)));

        Assert.Equal((path, false), (finding.Path, finding.IsCertain));
        Assert.StartsWith($"StatefulSet payments/db needs the {kind} \"fast\", and nothing here makes it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_that_the_plan_makes_are_there() =>
        Assert.Empty(SmallPlan.Check(SmallPlan.Namespace, Set("fast", "fast"), Other("PriorityClass"), Other("StorageClass")));

    [Theory]
    [InlineData("system-cluster-critical", "managed-csi-premium")]
    [InlineData("system-node-critical", "standard")]
    public void Classes_that_every_cluster_has_are_there(string priority, string storage) =>
        Assert.Empty(SmallPlan.Check(SmallPlan.Namespace, Set(priority, storage)));

    [Fact]
    public void A_plan_for_a_namespace_of_others_is_for_classes_of_others_too() => Assert.Empty(SmallPlan.Check(Set("fast", "fast")));

    [Theory]
    [InlineData("{name: ca}", "Issuer", " in its namespace")]
    [InlineData("{name: ca, kind: ClusterIssuer}", "ClusterIssuer", "")]
    public void A_certificate_of_an_issuer_that_nothing_makes_is_told(string reference, string kind, string where)
    {
        var finding = Assert.Single(SmallPlan.Check(SmallPlan.Namespace, Certificate(reference), Issuer("other")));

        Assert.Equal("spec.issuerRef.name", finding.Path);
        Assert.StartsWith(
            $"Certificate payments/web is to be issued by the {kind} \"ca\", and nothing here makes it{where}.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{name: own}")]
    [InlineData("{name: ca, kind: AWSPCAIssuer, group: awspca.cert-manager.io}")]
    public void An_issuer_that_is_there_or_of_others_is_right(string reference) =>
        Assert.Empty(SmallPlan.Check(SmallPlan.Namespace, Certificate(reference), Issuer("own")));

    [Fact]
    public void An_ingress_may_ask_for_an_issuer_too() => Assert.Equal(
        "metadata.annotations[cert-manager.io/cluster-issuer]",
        Assert.Single(SmallPlan.Check(SmallPlan.Namespace, """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, namespace: payments, annotations: {cert-manager.io/cluster-issuer: ca} }
            """)).Path);

    [Fact]
    public void A_mount_of_what_is_neither_a_volume_nor_a_claim_is_told()
    {
        var finding = Assert.Single(SmallPlan.Check(SmallPlan.Namespace, Set("", "", "volumeMounts: [{name: dta, mountPath: /data}]")));

        Assert.Equal(("spec.template.spec.containers[0].volumeMounts[0].name", true), (finding.Path, finding.IsCertain));
        Assert.Equal(
            "StatefulSet payments/db mounts \"dta\", which is neither one of its volumes nor of its claims: the server refuses its pods. There are data, " +
            "settings: name one of them, or add it.",
            finding.Message);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("settings")]
    public void A_mount_of_a_claim_or_volume_is_right(string name) =>
        Assert.Empty(SmallPlan.Check(SmallPlan.Namespace, Set("", "", $"volumeMounts: [{{name: {name}, mountPath: /data}}]")));

    private static string Set(string priority, string storage, string container = "") => SmallPlan.Object("apps/v1", "StatefulSet", "db", $$$"""
        spec:
          template: {spec: {priorityClassName: "{{{priority}}}", volumes: [{name: settings, emptyDir: {} }], containers: [{name: db, {{{container}}} }]} }
          volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: "{{{storage}}}"} }]
        """);

    private static string Other(string kind) =>
        $"apiVersion: v1\nkind: {(kind == "PriorityClass" ? "StorageClass" : "PriorityClass")}\nmetadata: {{name: fast}}";

    private static string Certificate(string reference) =>
        SmallPlan.Object("cert-manager.io/v1", "Certificate", "web", $"spec: {{secretName: web, issuerRef: {reference}}}");

    private static string Issuer(string name) => SmallPlan.Object("cert-manager.io/v1", "Issuer", name, "spec: {selfSigned: {}}");
}
