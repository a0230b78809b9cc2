using Payments.Infra.Components.Mesh.Ingress.Certificates;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>The gateway shows a certificate for the hosts of the API, wherever it comes from.</summary>
public sealed class GatewayCertificateTests
{
    private const string Certificate = "kubernetes:cert-manager.io/v1:Certificate";
    private const string Issuer = "kubernetes:cert-manager.io/v1:ClusterIssuer";
    private const string ExternalSecret = "kubernetes:external-secrets.io/v1:ExternalSecret";

    [Fact]
    public async Task A_plan_makes_its_own_for_the_hosts_of_the_api()
    {
        var certificate = (await With(new() { Source = CertificateSource.Plan })).Named(Certificate, "payments-tls");

        Assert.Equal(
            ("istio-ingress", "payments-tls", "ClusterIssuer", "gateway-ca"),
            (certificate["metadata.namespace"], certificate["spec.secretName"], certificate["spec.issuerRef.kind"], certificate["spec.issuerRef.name"]));
        Assert.Equal(["api.example.com", "pay.example.com"], certificate.Texts("spec.dnsNames"));
    }

    [Fact]
    public async Task The_key_of_its_authority_is_not_where_the_gateway_reads()
    {
        var cluster = await With(new() { Source = CertificateSource.Plan });

        var authority = cluster.Named(Certificate, "gateway-ca");
        Assert.Equal((true, "cert-manager", "gateway-ca"), (authority["spec.isCA"], authority["metadata.namespace"], authority["spec.secretName"]));
        Assert.Equal("gateway-ca", cluster.Only(Issuer)["spec.ca.secretName"]);
    }

    [Theory]
    [InlineData(IssuerKind.ClusterIssuer)]
    [InlineData(IssuerKind.Issuer)]
    public async Task An_issuer_that_is_there_signs_it_and_the_plan_makes_none(IssuerKind kind)
    {
        var cluster = await With(new() { Source = CertificateSource.Issuer, Issuer = "letsencrypt", IssuerKind = kind });

        Assert.Equal(($"{kind}", "letsencrypt"), (cluster.Only(Certificate)["spec.issuerRef.kind"], cluster.Only(Certificate)["spec.issuerRef.name"]));
        Assert.Empty(cluster.All(Issuer));
    }

    [Fact]
    public async Task A_certificate_of_the_vault_comes_with_its_key_in_either_format()
    {
        var secret = (await With(new() { Source = CertificateSource.Vault, VaultName = "api" })).Only(ExternalSecret);

        Assert.Equal(
            ("payments-tls", "istio-ingress", "kubernetes.io/tls", "secret/api"),
            (secret["spec.target.name"], secret["metadata.namespace"], secret["spec.target.template.type"], secret["spec.data[0].remoteRef.key"]));
        Assert.Equal(("ClusterSecretStore", "key-vault"), (secret["spec.secretStoreRef.kind"], secret["spec.secretStoreRef.name"]));
        var parts = secret.Map("spec.target.template.data");
        Assert.Equal(Part("CERTIFICATE", "pkcs12cert"), parts["tls.crt"]);
        Assert.Equal(Part("PRIVATE KEY", "pkcs12key"), parts["tls.key"]);

        static string Part(string pem, string pkcs12) =>
            "{{ if contains \"-----BEGIN\" .bundle }}{{ .bundle | filterPEM \"" + pem + "\" }}"
            + "{{ else }}{{ .bundle | b64dec | " + pkcs12 + " }}{{ end }}";
    }

    [Fact]
    public async Task A_secret_that_somebody_makes_is_left_alone() =>
        Assert.DoesNotContain(
            (await With(new() { Source = CertificateSource.Secret })).Names(), name => name.StartsWith("kubernetes:", StringComparison.Ordinal));

    private static Task<Cluster> With(CertificateSettings settings) => Cluster.With(() =>
    {
        _ = new GatewayCertificate("certificate", new GatewayCertificateArgs
        {
            Hosts = ["api.example.com", "pay.example.com"],
            Settings = settings,
            CertManagerNamespace = "cert-manager",
        });
    });
}
