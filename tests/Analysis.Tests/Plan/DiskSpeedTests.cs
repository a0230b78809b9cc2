namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Disks that Azure refuses.</summary>
public sealed class DiskSpeedTests
{
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
}
