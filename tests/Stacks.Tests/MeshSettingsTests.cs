using System.Text.Json.Nodes;
using Payments.Infra.Components.Mesh.Ingress.Certificates;

namespace Payments.Infra.Stacks.Tests;

public sealed class MeshSettingsTests
{
    private const string PrivateKey =
        "has a private key, with which anybody who sees it makes tokens; leave out its private half, and make another pair";

    private const string Tokens = """{"issuer":"i","jwksUri":"https://keys","audiences":["payments"]}""";

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
    [InlineData($$"""{"hosts":[],"tokens":{{Tokens}}}""", "hosts: there is none; name the host of the API, such as api.payments.example.com")]
    [InlineData(
        $$"""{"hosts":["API.example.com"],"tokens":{{Tokens}}}""",
        "hosts: 'API.example.com' is no host name; use lower-case letters, digits, '-' and '.', such as api.payments.example.com")]
    [InlineData("""{"hosts":["a.example.com"]}""", "tokens: is missing; set it to issuer, audiences, and jwksUri or jwks")]
    [InlineData("""{"hosts":["a.example.com"],"tokens":{"issuer":"i"}}""", "tokens.jwksUri: set one of jwksUri, jwks and jwksFile")]
    [InlineData(
        """{"hosts":["a.example.com"],"tokens":{"issuer":"i","jwks":"k","jwksUri":"https://keys"}}""", "tokens.jwksUri: set one of jwksUri, jwks and jwksFile")]
    [InlineData(
        $$"""{"hosts":["a.example.com"],"exposure":"world","tokens":{{Tokens}}}""",
        "exposure: \"world\" is not allowed; expected cluster or internal or public")]
    [InlineData($$"""{"hosts":"a.example.com","tokens":{{Tokens}}}""", "hosts: \"a.example.com\" is not allowed; expected a list")]
    public void A_wrong_ingress_is_refused(string ingress, string expected) => Assert.Contains(
        $"payments:mesh.ingress.{expected}",
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", Mesh(ingress: ingress)))));

    [Theory]
    [InlineData("""{"source":"file"}""", "ca.source: \"file\" is not allowed; expected istiod or secret or vault")]
    [InlineData("""{"vaultName":"roots"}""", "ca.vaultName: 'roots' is read by source vault alone; set source to vault, or remove vaultName")]
    [InlineData(
        """{"source":"secret","vaultName":"roots"}""",
        "ca.vaultName: 'roots' is read by source vault alone; set source to vault, or remove vaultName")]
    [InlineData(
        """{"source":"vault","vaultName":"mesh_ca"}""",
        "ca.vaultName: \"mesh_ca\" is not allowed; expected the name of a secret in the key vault: letters, digits and '-', up to 127, such as mesh-ca")]
    [InlineData("""{"sources":"secret"}""", "ca.sources: there is no key 'sources'; did you mean 'source'? Allowed: source, vaultName")]
    public void A_wrong_authority_is_refused(string ca, string expected) => Assert.Equal(
        [$"payments:mesh.{expected}"],
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", Mesh(ca: ca)))));

    [Fact]
    public void An_authority_in_the_key_vault_needs_what_copies_it_from_there() => Assert.Equal(
        ["payments:mesh.ca.source: vault needs External Secrets, which come with data.secrets; set that to key-vault, or source to istiod or secret"],
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", Mesh(ca: """{"source":"vault"}""")), ("data", """{"secrets":"cluster"}"""))));

    [Theory]
    [InlineData("""{"cluster":"existing"}""", "context: an existing cluster needs one; 'kubectl config get-contexts' lists them")]
    [InlineData("""{"context":"kind"}""", "context: the program makes the cluster itself; remove context, or set cluster to existing")]
    [InlineData("""{"cluster":"eks"}""", "cluster: \"eks\" is not allowed; expected aks or existing")]
    public void A_wrong_target_is_refused(string target, string expected) =>
        Assert.Equal(
            [$"payments:target.{expected}"],
            Configurations.ProblemsOf(() => Configurations.Load(("target", target), ("data", """{"secrets":"cluster","redis":{"mode":"operator"}}"""))));

    [Theory]
    [InlineData(
        """{"issuer":"i","jwksUri":"https://keys"}""",
        "audiences: there is none, so that a token of the issuer for any other application would be let in; name the API as its tokens do, such as payments")]
    [InlineData(
        """{"issuer":"i","jwksUri":"http://keys","audiences":["a"]}""",
        "jwksUri: 'http://keys' can be answered with other keys by whoever is on the way; use its https:// address, or set jwks")]
    [InlineData(
        """{"issuer":"i","jwksFile":"none/jwks.json","audiences":["a"]}""",
        "jwksFile: whoever has the key beside 'none/jwks.json' is let in as any tenant; that is for the stack local, set jwksUri or jwks")]
    public void What_lets_anybody_in_is_for_ones_own_machine(string tokens, string expected)
    {
        var mesh = Mesh($$"""{"hosts":["a.example.com"],"tokens":{{tokens}}}""");

        Assert.Equal([$"payments:mesh.ingress.tokens.{expected}"], Configurations.ProblemsOf(() => Configurations.Load(("mesh", mesh))));
        _ = Configurations.LoadOf("local", ("mesh", mesh));
    }

    [Theory]
    [InlineData("k", "is no JSON Web Key Set; expected {\"keys\":[…]}, as the issuer publishes it")]
    [InlineData("""{"keys":1}""", "is no JSON Web Key Set; expected {\"keys\":[…]}, as the issuer publishes it")]
    [InlineData("""{"keys":[{"kty":"EC","d":"x"}]}""", PrivateKey)]
    [InlineData("""{"keys":[{"kty":"oct","k":"x"}]}""", PrivateKey)]
    public void Keys_are_public_ones(string keys, string expected)
    {
        var tokens = new JsonObject { ["issuer"] = "i", ["jwks"] = keys, ["audiences"] = new JsonArray("payments") };

        Assert.Equal(
            [$"payments:mesh.ingress.tokens.jwks: the text {expected}"],
            Configurations.ProblemsOf(() => Configurations.Load(("mesh", Mesh($$"""{"hosts":["a.example.com"],"tokens":{{tokens.ToJsonString()}}}""")))));
    }

    [Fact]
    public void A_file_of_keys_is_read_once_it_is_there_and_before_that_nobody_is_let_in()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("jwks.json");
        var mesh = Mesh($$$"""{"hosts":["a.example.com"],"tokens":{"issuer":"i","jwksFile":"{{{file}}}"}}""");

        Assert.Equal("""{"keys":[]}""", Configurations.LoadOf("local", ("mesh", mesh)).Mesh.Ingress.Tokens.Jwks);
        File.WriteAllText(file, """{"keys":[{"kty":"EC"}]}""" + "\n");
        Assert.Equal("""{"keys":[{"kty":"EC"}]}""", Configurations.LoadOf("local", ("mesh", mesh)).Mesh.Ingress.Tokens.Jwks);
    }

    [Fact]
    public void A_file_that_is_none_of_keys_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("jwks.json");
        File.WriteAllText(file, "hello");

        Assert.Equal(
            [$"payments:mesh.ingress.tokens.jwksFile: {file} is no JSON Web Key Set; expected {{\"keys\":[…]}}, as the issuer publishes it"],
            Configurations.ProblemsOf(() => Configurations.LoadOf(
                "local", ("mesh", Mesh($$$"""{"hosts":["a.example.com"],"tokens":{"issuer":"i","jwksFile":"{{{file}}}"}}""")))));
    }

    [Theory]
    [InlineData("""{"source":"issuer"}""", "issuer: source issuer needs its name, such as letsencrypt; 'kubectl get clusterissuers' lists them")]
    [InlineData("""{"issuer":"letsencrypt"}""", "issuer: 'letsencrypt' would not be asked; set source to issuer, or remove issuer")]
    [InlineData(
        """{"source":"plan"}""",
        "source: plan is an authority that no caller knows, which a regulated stack cannot ask of banks; set it to vault, issuer or secret")]
    [InlineData("""{"source":"file"}""", "source: \"file\" is not allowed; expected issuer or plan or secret or vault")]
    public void A_certificate_that_the_stack_cannot_have_is_refused(string certificate, string expected) => Assert.Equal(
        [$"payments:mesh.ingress.certificate.{expected}"],
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", WithCertificate(certificate)))));

    [Fact]
    public void A_certificate_of_the_vault_needs_what_copies_it() => Assert.Equal(
        ["payments:mesh.ingress.certificate.source: vault needs External Secrets, which come with data.secrets; set that to key-vault, or source to plan, "
            + "issuer or secret"],
        Configurations.ProblemsOf(() => Configurations.Load(("mesh", WithCertificate("""{"source":"vault"}""")), ("data", """{"secrets":"cluster"}"""))));

    [Theory]
    [InlineData("local", CertificateSource.Plan)]
    [InlineData("dev", CertificateSource.Plan)]
    [InlineData("prod", CertificateSource.Vault)]
    public async Task A_certificate_comes_from_where_the_stack_keeps_its_secrets(string stack, CertificateSource source)
    {
        var objects = await PlannedObjects.OfStackAsync(stack);

        Assert.Equal(source == CertificateSource.Plan, objects.Has("Certificate", "payments-tls"));
        Assert.Equal(source == CertificateSource.Vault, objects.Has("ExternalSecret", "payments-tls"));
    }

    private static string WithCertificate(string certificate) =>
        Mesh($$"""{"hosts":["a.example.com"],"certificate":{{certificate}},"tokens":{{Tokens}}}""");

    private static string Mesh(string ingress = $$"""{"hosts":["a.example.com"],"tokens":{{Tokens}}}""", string istio = "{}", string ca = "{}") =>
        $$"""{"ingress":{{ingress}},"istio":{{istio}},"ca":{{ca}}}""";
}
