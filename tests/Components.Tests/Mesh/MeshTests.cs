using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh;
using Pulumi;

namespace Payments.Infra.Components.Tests.Mesh;

public sealed class MeshTests
{
    [Fact]
    public async Task Pods_of_the_namespace_get_a_sidecar_of_the_control_plane_that_is_named()
    {
        var labels = (await Namespace(revision: "1-31-1")).At("metadata.labels");

        Assert.Equal(("1-31-1", null), (labels["istio~io/rev"], labels["istio-injection"]));
    }

    [Fact]
    public async Task Pods_of_a_namespace_outside_the_mesh_get_none()
    {
        var labels = (await Namespace()).At("metadata.labels");

        Assert.Equal((null, "disabled"), (labels["istio~io/rev"], labels["istio-injection"]));
    }

    [Theory]
    [InlineData("enforce")]
    [InlineData("audit")]
    [InlineData("warn")]
    public async Task Pods_of_the_namespace_must_meet_the_restricted_standard(string mode) =>
        Assert.Equal("restricted", (await Namespace())[$"metadata.labels.pod-security~kubernetes~io/{mode}"]);

    [Fact]
    public async Task The_version_of_the_standard_does_not_float() =>
        Assert.Equal("v1.34", (await Namespace())["metadata.labels.pod-security~kubernetes~io/enforce-version"]);

    [Fact]
    public async Task Plaintext_is_refused()
    {
        var cluster = await Cluster.With(() => { _ = new MutualTls("mtls", new MutualTlsArgs { Namespace = "payments" }); });

        Assert.Equal("STRICT", cluster.Only("kubernetes:security.istio.io/v1:PeerAuthentication")["spec.mtls.mode"]);
    }

    [Fact]
    public async Task Mutual_tls_holds_for_every_workload_of_the_namespace()
    {
        var cluster = await Cluster.With(() => { _ = new MutualTls("mtls", new MutualTlsArgs { Namespace = "payments" }); });

        var policy = cluster.Only("kubernetes:security.istio.io/v1:PeerAuthentication");
        Assert.Equal("payments", policy["metadata.namespace"]);
        Assert.Null(policy["spec.selector"]);
    }

    private static async Task<Fields> Namespace(string? revision = null)
    {
        var args = new NamespaceArgs { Name = "payments", MeshRevision = revision is null ? null : (Input<string>)revision };
        var cluster = await Cluster.With(() => { _ = new Namespace("payments", args); });
        return cluster.Only("kubernetes:core/v1:Namespace");
    }
}
