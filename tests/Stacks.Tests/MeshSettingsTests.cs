namespace Payments.Infra.Stacks.Tests;

public sealed class MeshSettingsTests
{
    [Fact]
    public void A_stack_without_the_section_hears_what_it_needs()
    {
        var problem = Assert.Single(Configurations.ProblemsOf(() => Configurations.Load(("mesh", "{}"))));

        Assert.Equal("payments:mesh.ingress: is missing; set it to hosts, and tokens with their issuer", problem);
    }

    [Theory]
    [InlineData("""{"version":"1.30.3"}""", "istio.version: \"1.30.3\" is not allowed; expected a version of Istio from 1.30.4 on, such as 1.31.1")]
    [InlineData("""{"version":"1.31"}""", "istio.version: \"1.31\" is not allowed; expected a version of Istio from 1.30.4 on, such as 1.31.1")]
    [InlineData("""{"version":"1.31.1","beside":"1.31.1"}""", "istio.beside: 1.31.1 is the version in use already; remove beside, or name the version to come")]
    [InlineData(
        """{"version":"1.31.1","beside":"1.33.0"}""", "istio.beside: 1.33.0 is more than one minor version from 1.31.1; upgrade one minor version at a time")]
    [InlineData("""{"charts":"http://charts"}""", "istio.charts: \"http://charts\" is not allowed; expected https://… or oci://… without a slash at the end")]
    [InlineData(
        """{"hub":"https://docker.io"}""",
        "istio.hub: \"https://docker.io\" is not allowed; expected a registry and path without https://, such as docker.io/istio")]
    public void A_wrong_installation_is_refused(string istio, string expected) => Assert.Equal(
        [$"payments:mesh.{expected}"],
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", Mesh(istio: istio)))));

    [Fact]
    public void Kinds_of_clusters_are_named_as_the_charts_name_them() => Assert.Equal(
        ["payments:mesh.istio.platform: \"kind\" is not allowed; expected k3d or k3s or microk8s or minikube or standard"],
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", Mesh(istio: """{"platform":"kind"}""")))));

    [Theory]
    [InlineData("""{"hosts":[],"tokens":{"issuer":"i","jwks":"k"}}""", "hosts: there is none; name the host of the API, such as api.payments.example.com")]
    [InlineData(
        """{"hosts":["API.example.com"],"tokens":{"issuer":"i","jwks":"k"}}""",
        "hosts: 'API.example.com' is no host name; use lower-case letters, digits, '-' and '.', such as api.payments.example.com")]
    [InlineData("""{"hosts":["a.example.com"]}""", "tokens: is missing; set it to issuer, and jwksUri or jwks")]
    [InlineData("""{"hosts":["a.example.com"],"tokens":{"issuer":"i"}}""", "tokens.jwksUri: set jwksUri or jwks, and not both")]
    [InlineData(
        """{"hosts":["a.example.com"],"tokens":{"issuer":"i","jwks":"k","jwksUri":"https://keys"}}""", "tokens.jwksUri: set jwksUri or jwks, and not both")]
    [InlineData(
        """{"hosts":["a.example.com"],"exposure":"world","tokens":{"issuer":"i","jwks":"k"}}""",
        "exposure: \"world\" is not allowed; expected cluster or internal or public")]
    [InlineData("""{"hosts":"a.example.com","tokens":{"issuer":"i","jwks":"k"}}""", "hosts: \"a.example.com\" is not allowed; expected a list")]
    public void A_wrong_ingress_is_refused(string ingress, string expected) => Assert.Contains(
        $"payments:mesh.ingress.{expected}",
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", Mesh(ingress: ingress)))));

    [Theory]
    [InlineData("""{"cluster":"existing"}""", "context: an existing cluster needs one; 'kubectl config get-contexts' lists them")]
    [InlineData("""{"context":"kind"}""", "context: the program makes the cluster itself; remove context, or set cluster to existing")]
    [InlineData("""{"cluster":"eks"}""", "cluster: \"eks\" is not allowed; expected aks or existing")]
    public void A_wrong_target_is_refused(string target, string expected) =>
        Assert.Equal(
            [$"payments:target.{expected}"],
            Configurations.ProblemsOf(() => Configurations.Load(("target", target), ("data", """{"secrets":"cluster","redis":{"mode":"operator"}}"""))));

    private static string Mesh(string ingress = """{"hosts":["a.example.com"],"tokens":{"issuer":"i","jwks":"k"}}""", string istio = "{}") =>
        $$"""{"ingress":{{ingress}},"istio":{{istio}}}""";
}
