namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>What webhooks of operators and clouds refuse, whose schemas are not here.</summary>
public sealed class SingleObjectTests
{
    [Theory]
    [InlineData("{dataFrom: []}", "spec")]
    [InlineData("{data: [{secretKey: a}, {secretKey: a}]}", "spec.data[1].secretKey")]
    [InlineData("{data: [{secretKey: a}], target: {deletionPolicy: Delete, creationPolicy: Merge}}", "spec.target.deletionPolicy")]
    [InlineData("{data: [{secretKey: a}], target: {deletionPolicy: Merge, creationPolicy: None}}", "spec.target.deletionPolicy")]
    public void An_external_secret_that_its_webhook_refuses_is_told(string spec, string path)
    {
        var finding = Assert.Single(SmallPlan.Check(ExternalSecret(spec)));

        Assert.Equal((path, true), (finding.Path, finding.IsCertain));
    }

    [Theory]
    [InlineData("{data: [{secretKey: a}, {secretKey: b}]}")]
    [InlineData("{dataFrom: [{extract: {key: a}}]}")]
    [InlineData("{data: [{secretKey: a}, {secretKey: a}], target: {deletionPolicy: Delete}}")]
    public void One_that_it_takes_is_right(string spec) => Assert.Empty(SmallPlan.Check(ExternalSecret(spec)));

    [Theory]
    [InlineData("8Gi", "4000", "disk.csi.azure.com")]
    [InlineData("4Gi", "3000", "disk.csi.azure.com")]
    [InlineData("4Gi", "4000", "other.example.com")]
    public void A_disk_that_is_large_enough_for_its_class_is_right(string size, string asked, string driver) => Assert.Empty(SmallPlan.Check(
        $$"""
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {name: fast}
        provisioner: {{driver}}
        parameters: {skuname: PremiumV2_LRS, diskIopsReadWrite: "{{asked}}"}
        """,
        SmallPlan.Object("v1", "PersistentVolumeClaim", "data", $"spec: {{storageClassName: fast, resources: {{requests: {{storage: {size}}}}}}}")));

    private static string ExternalSecret(string spec) => SmallPlan.Object("external-secrets.io/v1", "ExternalSecret", "login", $"spec: {spec}");
}
