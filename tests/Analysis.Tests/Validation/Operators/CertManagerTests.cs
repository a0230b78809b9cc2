namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>
/// What the webhook of cert-manager 1.21 says, as its source is read; cases to compare with stand in internal/apis/certmanager/validation/*_test.go.
/// </summary>
public sealed class CertManagerTests
{
    private static readonly OperatorCase Certificate = new("cert-manager.io/v1 Certificate", "secretName: tls, issuerRef: {name: ca}, dnsNames: [a.example]");

    [Theory]
    [InlineData("dnsNames: [a.example]", "commonName: a")]
    [InlineData("dnsNames: [a.example]", "ipAddresses: [127.0.0.1]")]
    [InlineData("dnsNames: [a.example]", "literalSubject: 'CN=a'")]
    [InlineData("name: ca", "name: ca, kind: ClusterIssuer")]
    [InlineData("name: ca", "name: ca, kind: AWSPCAIssuer, group: awspca.cert-manager.io")]
    [InlineData("secretName: tls", "secretName: tls, duration: 1h, renewBefore: 5m")]
    [InlineData("secretName: tls", "secretName: tls, renewBefore: 2159h")]
    [InlineData("secretName: tls", "secretName: tls, privateKey: {algorithm: ECDSA, size: 521}, signatureAlgorithm: ECDSAWithSHA512")]
    [InlineData("secretName: tls", "secretName: tls, privateKey: {algorithm: Ed25519}")]
    [InlineData("secretName: tls", "secretName: tls, secretTemplate: {annotations: {cert-manager.io/allow-direct-injection: 'true', a: b}}")]
    [InlineData("secretName: tls", "secretName: tls, isCA: true, nameConstraints: {permitted: {dnsDomains: [example]}}")]
    [InlineData("secretName: tls", "secretName: tls, keystores: {jks: {create: true, passwordSecretRef: {name: p}}}")]
    public void A_certificate_that_is_right_is_taken(string right, string other) => Certificate.With(right, other).Takes();

    [Theory]
    [InlineData("secretName: tls, ", "", "spec.secretName: Required value: must be specified")]
    [InlineData("secretName: tls", "secretName: TLS", "spec.secretName: Invalid value: \"TLS\": a lowercase RFC 1123 subdomain")]
    [InlineData("name: ca", "kind: Issuer", "spec.issuerRef.name: Required value: must be specified")]
    [InlineData("name: ca", "name: ca, kind: AWSPCAIssuer", "spec.issuerRef.kind: Invalid value: \"AWSPCAIssuer\": must be one of Issuer or ClusterIssuer")]
    [InlineData(", dnsNames: [a.example]", "", "spec: Invalid value: \"\": at least one of commonName")]
    [InlineData(
        "dnsNames: [a.example]",
        "commonName: aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg",
        "spec.commonName: Too long: may not be more than 64 bytes")]
    [InlineData("dnsNames: [a.example]", "commonName: a, literalSubject: 'CN=a'", "spec.commonName: Invalid value: \"a\": stands beside literalSubject")]
    [InlineData("dnsNames: [a.example]", "ipAddresses: [127.0.0]", "spec.ipAddresses[0]: Invalid value: \"127.0.0\": invalid IP address")]
    [InlineData("secretName: tls", "secretName: tls, privateKey: {size: 1024}", "spec.privateKey.size: Invalid value: 1024: must be between 2048 and 8192")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, privateKey: {algorithm: ECDSA, size: 100}",
        "spec.privateKey.size: Unsupported value: 100: supported values: \"256\", \"384\", \"521\"")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, signatureAlgorithm: ECDSAWithSHA256",
        "spec.signatureAlgorithm: Invalid value: \"ECDSAWithSHA256\": for key algorithm RSA")]
    [InlineData("secretName: tls", "secretName: tls, revisionHistoryLimit: 0", "spec.revisionHistoryLimit: Invalid value: 0: must not be less than 1")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, secretTemplate: {annotations: {cert-manager.io/a: b}}",
        "spec.secretTemplate.annotations[cert-manager.io/a]: Invalid value")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, nameConstraints: {permitted: {}}",
        "spec.nameConstraints: Invalid value: {\"permitted\":{}}: isCA should be true")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, isCA: true, nameConstraints: {critical: true}",
        "spec.nameConstraints: Invalid value: {\"critical\":true}: either permitted or excluded")]
    [InlineData("secretName: tls", "secretName: tls, duration: 59m", "spec.duration: Invalid value: \"59m\": certificate duration must be greater than 1h0m0s")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, renewBefore: 4m",
        "spec.renewBefore: Invalid value: \"4m\": certificate renewBefore must be greater than 5m0s")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, renewBefore: 2160h",
        "spec.renewBefore: Invalid value: \"2160h\": certificate duration 2160h0m0s must be greater")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, duration: 2h, renewBefore: 1h, renewBeforePercentage: 50",
        "spec.renewBeforePercentage: Invalid value: 50: renewBefore and")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, duration: 1h, renewBeforePercentage: 95",
        "spec.renewBeforePercentage: Invalid value: 95: certificate renewBeforePercentage must")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, keystores: {jks: {create: true}}",
        "spec.keystores.jks: Forbidden: must set exactly one of passwordSecretRef and password for JKS")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, keystores: {pkcs12: {password: a, passwordSecretRef: {name: p}}}",
        "spec.keystores.pkcs12: Forbidden: exactly one of")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, keystores: {jks: {password: ''}}",
        "spec.keystores.jks.password: Forbidden: literal password cannot be empty")]
    [InlineData(
        "secretName: tls",
        "secretName: tls, additionalOutputFormats: [{type: DER}, {type: DER}]",
        "spec.additionalOutputFormats[1].type: Duplicate value: \"DER\"")]
    public void A_certificate_that_is_wrong_is_refused(string right, string wrong, string reason) => Certificate.With(right, wrong).Refuses(reason);

    [Theory]
    [InlineData("selfSigned: {}")]
    [InlineData("ca: {secretName: root}")]
    [InlineData("acme: {server: 'https://acme.example', privateKeySecretRef: {name: k}, solvers: [{http01: {ingress: {ingressClassName: a}}}, {dns01: {}}]}")]
    [InlineData("vault: {server: 'https://vault.example', path: pki, auth: {kubernetes: {role: r}}}")]
    public void An_issuer_that_is_right_is_taken(string spec) => Issuer(spec).Takes();

    [Theory]
    [InlineData("", "spec: Required value: at least one issuer must be configured")]
    [InlineData("ca: {secretName: root}, selfSigned: {}", "spec.selfSigned: Forbidden: may not specify more than one issuer type")]
    [InlineData("ca: {}", "spec.ca.secretName: Required value")]
    [InlineData("acme: {server: 'https://acme.example'}", "spec.acme.privateKeySecretRef.name: Required value")]
    [InlineData("acme: {privateKeySecretRef: {name: k}}", "spec.acme.server: Required value: acme server URL is a required field")]
    [InlineData("acme: {server: a, privateKeySecretRef: {name: k}, solvers: [{}]}", "spec.acme.solvers[0]: Required value: no solver type configured")]
    [InlineData(
        "acme: {server: a, privateKeySecretRef: {name: k}, solvers: [{http01: {}, dns01: {}}]}",
        "spec.acme.solvers[0]: Forbidden: may not specify more than one")]
    [InlineData(
        "acme: {server: a, privateKeySecretRef: {name: k}, solvers: [{http01: {}}]}",
        "spec.acme.solvers[0].http01: Required value: no HTTP01 solver type configured")]
    [InlineData(
        "acme: {server: a, privateKeySecretRef: {name: k}, solvers: [{http01: {ingress: {class: a, name: b}}}]}",
        "spec.acme.solvers[0].http01.ingress: Forbidden: only one of 'ingressClassName', 'name' or 'class'")]
    [InlineData(
        "acme: {server: a, privateKeySecretRef: {name: k}, caBundle: YQ==, skipTLSVerify: true}",
        "spec.acme.skipTLSVerify: Invalid value: true: caBundle and")]
    [InlineData("vault: {server: a, auth: {tokenSecretRef: {name: t}}}", "spec.vault.path: Required value")]
    [InlineData("vault: {server: a, path: p, auth: {}}", "spec.vault.auth: Required value: please supply one of: tokenSecretRef")]
    public void An_issuer_that_is_wrong_is_refused(string spec, string reason) => Issuer(spec).Refuses(reason);

    [Fact]
    public void An_issuer_of_one_namespace_that_is_right_is_taken() => new OperatorCase("cert-manager.io/v1 Issuer", "selfSigned: {}").Takes();

    [Fact]
    public void An_issuer_of_one_namespace_is_judged_like_one_of_the_cluster() =>
        new OperatorCase("cert-manager.io/v1 Issuer", "ca: {secretName: ca}, selfSigned: {}").Refuses("spec.selfSigned: Forbidden: may not specify more");

    private static OperatorCase Issuer(string spec) => new("cert-manager.io/v1 ClusterIssuer", spec);
}
