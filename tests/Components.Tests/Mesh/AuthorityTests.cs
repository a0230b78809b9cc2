using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>The mesh may have an authority of its owner's: then no control plane starts with another.</summary>
public sealed class AuthorityTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string ExternalSecret = "kubernetes:external-secrets.io/v1:ExternalSecret";

    [Fact]
    public async Task The_control_plane_makes_its_own_where_nothing_else_is_said()
    {
        var cluster = await MeshAsync(new AuthoritySettings());

        Assert.Empty(cluster.All(ExternalSecret));
        Assert.Null(cluster.Called(Release, "istiod-1-31-1")["values.volumes"]);
    }

    [Fact]
    public async Task From_the_key_vault_comes_the_secret_that_every_control_plane_looks_for()
    {
        var secret = (await MeshAsync(new AuthoritySettings { Source = AuthoritySource.Vault })).Only(ExternalSecret);

        Assert.Equal(
            ("cacerts", "istio-system", "cacerts", "key-vault"),
            (secret["metadata.name"], secret["metadata.namespace"], secret["spec.target.name"], secret["spec.secretStoreRef.name"]));
        Assert.Equal(
            ["ca-cert.pem mesh-ca cert", "ca-key.pem mesh-ca key", "cert-chain.pem mesh-ca chain", "root-cert.pem mesh-ca root"],
            secret.List("spec.data").Select(entry => new Fields("entry", entry))
                .Select(entry => $"{entry["secretKey"]} {entry["remoteRef.key"]} {entry["remoteRef.property"]}"));
    }

    [Fact]
    public async Task The_secret_in_the_key_vault_has_the_name_that_the_stack_gives_it() => Assert.Equal(
        "roots",
        (await MeshAsync(new AuthoritySettings { Source = AuthoritySource.Vault, VaultName = "roots" })).Only(ExternalSecret)
            ["spec.data[0].remoteRef.key"]);

    [Fact]
    public async Task A_secret_that_somebody_else_makes_is_not_made_here() =>
        Assert.Empty((await MeshAsync(new AuthoritySettings { Source = AuthoritySource.Secret })).All(ExternalSecret));

    [Theory]
    [InlineData(AuthoritySource.Vault)]
    [InlineData(AuthoritySource.Secret)]
    public async Task No_control_plane_starts_without_the_secret(AuthoritySource source)
    {
        var releases = (await MeshAsync(new AuthoritySettings { Source = source }, beside: new IstioVersion(1, 32, 0))).All(Release)
            .Where(release => (string?)release["chart"] == "istiod").ToList();

        Assert.Equal(2, releases.Count);
        Assert.All(releases, release =>
        {
            Assert.Equal("cacerts", release["values.volumes[0].secret.secretName"]);
            Assert.Null(release["values.volumes[0].secret.optional"]);
            Assert.Equal(release["values.volumes[0].name"], release["values.volumeMounts[0].name"]);
        });
    }

    [Fact]
    public async Task Every_value_that_this_takes_exists_in_the_chart()
    {
        var release = (await MeshAsync(new AuthoritySettings { Source = AuthoritySource.Secret })).Called(Release, "istiod-1-31-1");

        Assert.Empty(Chart.Named("istiod").Unknown(release.Map("values")));
    }

    private static Task<Cluster> MeshAsync(AuthoritySettings authority, IstioVersion? beside = null) => Cluster.With(() =>
    {
        _ = new ControlPlane("istio", new ControlPlaneArgs
        {
            Installation = new IstioInstallation { Beside = beside },
            Authority = authority,
            ServiceNamespace = "payments",
        });
    });
}
