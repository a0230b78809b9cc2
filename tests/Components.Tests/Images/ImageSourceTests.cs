using Payments.Infra.Components.Kit;

namespace Payments.Infra.Components.Tests.Images;

/// <summary>Images come from where a stack says, and what its registry must hold is known.</summary>
public sealed class ImageSourceTests
{
    private const string Host = "cr1.azurecr.io";
    private const string Digest = "@sha256:0000000000000000000000000000000000000000000000000000000000000000";

    [Theory]
    [InlineData("quay.io/a/b:1", "quay.io", "a/b", ":1")]
    [InlineData("quay.io/a/b", "quay.io", "a/b", "")]
    [InlineData("localhost:5000/b:1", "localhost:5000", "b", ":1")]
    [InlineData("localhost/b:1", "localhost", "b", ":1")]
    [InlineData("a/b:1", "", "a/b", ":1")]
    [InlineData("b", "", "b", "")]
    [InlineData("b:1", "", "b", ":1")]
    [InlineData("quay.io/a/b" + Digest, "quay.io", "a/b", Digest)]
    [InlineData("quay.io/a/b:1" + Digest, "quay.io", "a/b", ":1" + Digest)]
    public void A_name_is_read_as_runtimes_read_it(string name, string host, string path, string version)
    {
        Assert.Equal(new ImageName(host, path, version), ImageName.Parse(name));
        Assert.Equal(name, $"{ImageName.Parse(name)}");
    }

    [Theory]
    [InlineData("postgres:18", "docker.io/library/postgres:18")]
    [InlineData("istio/pilot:1", "docker.io/istio/pilot:1")]
    [InlineData("quay.io/a:1", "quay.io/a:1")]
    public void A_name_without_a_host_is_that_of_docker_hub(string name, string complete) => Assert.Equal(complete, $"{ImageName.Parse(name).Complete}");

    [Fact]
    public void Without_a_registry_every_image_keeps_its_name()
    {
        var images = ImageSource.Upstream();

        Assert.Equal(["quay.io/a/b:1", "a/b:1", "payments/x:1"], [images.Of("quay.io/a/b:1"), images.Of("a/b:1"), images.OfOwn("payments/x:1")]);
        Assert.Empty(images.Needed);
    }

    [Fact]
    public void An_image_of_ones_own_comes_from_the_registry()
    {
        var images = ImageSource.Registry(Host);

        Assert.Equal([$"{Host}/payments/x:1", "quay.io/a/b:1"], [images.OfOwn("payments/x:1"), images.Of("quay.io/a/b:1")]);
        Assert.Equal([KeyValuePair.Create($"{Host}/payments/x:1", "")], images.Needed);
    }

    [Fact]
    public void An_image_of_ones_own_that_names_another_registry_stays_there() =>
        Assert.Equal("ghcr.io/payments/x:1", ImageSource.Registry(Host).OfOwn("ghcr.io/payments/x:1"));

    [Fact]
    public void Where_the_registry_is_alone_it_has_all_images_under_their_paths()
    {
        var images = ImageSource.RegistryAlone(Host);

        Assert.Equal(
            [$"{Host}/a/b:1", $"{Host}/library/postgres:18", $"{Host}/payments/x:1", $"{Host}/team/y:1"],
            [images.Of("quay.io/a/b:1"), images.Of("postgres:18"), images.OfOwn("payments/x:1"), images.OfOwn("ghcr.io/team/y:1")]);
        Assert.Equal(
            ["quay.io/a/b:1", "docker.io/library/postgres:18", "", "ghcr.io/team/y:1"],
            [.. new[] { "a/b:1", "library/postgres:18", "payments/x:1", "team/y:1" }.Select(path => images.Needed[$"{Host}/{path}"])]);
    }

    [Fact]
    public void An_image_that_is_in_the_registry_already_is_not_imported()
    {
        var images = ImageSource.RegistryAlone(Host);

        Assert.Equal($"{Host}/a/b:1", images.Of($"{Host}/a/b:1"));
        Assert.Empty(images.Needed);
    }
}
