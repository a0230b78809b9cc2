namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>Rules of which no answer is recorded.</summary>
public sealed class NetworkingBranchTests
{
    private const string Automatic = "region- and zone-level routing are handled automatically";

    private const string Certificate = "{serverCertificate: /c.pem, privateKey: /k.pem}";

    [Theory]
    [InlineData("mode: ISTIO_MUTUAL, tlsCertificates: [" + Certificate + "]", "ISTIO_MUTUAL TLS cannot have associated tlsCertificates")]
    [InlineData("mode: ISTIO_MUTUAL, credentialNames: [a]", "ISTIO_MUTUAL TLS cannot have associated credentialNames")]
    [InlineData("mode: OPTIONAL_MUTUAL, tlsCertificates: [" + Certificate + "]", "MUTUAL TLS requires a client CA bundle")]
    [InlineData("mode: SIMPLE, tlsCertificates: [{serverCertificate: /c.pem}]", "SIMPLE TLS requires a private key")]
    [InlineData("credentialName: a, caCrl: /r.pem", "CRL is not supported with credentialName. CRL has to be specified in the credential")]
    public void Gateway_refuses_certificates_that_do_not_go_with_the_mode(string tls, string error) =>
        Assert.Equal([error], NetworkingAnswers.Errors("Gateway", Server(tls)));

    [Theory]
    [InlineData(
        "mode: SIMPLE, tlsCertificates: [" + Certificate + ", " + Certificate + ", " + Certificate + "]", "SIMPLE TLS can support up to 2 server certificates")]
    [InlineData("mode: AUTO_PASSTHROUGH, caCrl: /r.pem", "AUTO_PASSTHROUGH mode does not use certificates, they will be ignored")]
    [InlineData("mode: SIMPLE, credentialName: a, cipherSuites: [-ALL, AES128-SHA, ECDHE]", "ignoring invalid cipher suites: [ECDHE]")]
    public void Gateway_warns_of_what_it_ignores(string tls, string warning) =>
        Assert.Equal<IEnumerable<string>>([warning], NetworkingAnswers.Of("Gateway", Server(tls)).Warnings);

    [Theory]
    [InlineData("subjectAltNames: [a]", "sidecar: subjectAltNames is not supported in ingress tls")]
    [InlineData("httpsRedirect: true", "sidecar: httpsRedirect is not supported")]
    [InlineData("mode: AUTO_PASSTHROUGH", "cannot set mode to AUTO_PASSTHROUGH in sidecar ingress tls")]
    public void Sidecar_refuses_settings_for_gateways(string tls, string error) =>
        Assert.Equal([error], NetworkingAnswers.Errors(
            "Sidecar", $"{{ingress: [{{port: {{number: 443, protocol: HTTPS}}, defaultEndpoint: '127.0.0.1:8443', tls: {{{tls}}} }}]}}"));

    [Fact]
    public void Names_that_are_looked_up_as_they_come_need_a_host() => Assert.Equal(
        ["service entry must have at least one host", "at least one wildcard host must be provided for resolution type DYNAMIC_DNS"],
        NetworkingAnswers.Errors(
            "ServiceEntry", "{hosts: [], location: MESH_EXTERNAL, resolution: DYNAMIC_DNS, ports: [{number: 80, name: http, protocol: HTTP}]}"));

    [Theory]
    [InlineData("[::1", "address [::1: missing ']' in address")]
    [InlineData("[::1]", "address [::1]: missing port in address")]
    [InlineData("::1:80", "address ::1:80: too many colons in address")]
    [InlineData("a[:80", "address a[:80: unexpected '[' in address")]
    public void Sidecar_takes_an_endpoint_apart_as_Go_does(string endpoint, string error) =>
        Assert.Equal(error, NetworkingAnswers.Errors(
            "Sidecar", $"{{ingress: [{{port: {{number: 80, protocol: HTTP}}, defaultEndpoint: '{endpoint}'}}]}}")[0]);

    [Fact]
    public void Sidecar_refuses_two_listeners_on_one_socket() =>
        Assert.Equal(["sidecar: unix domain socket values for listeners must be unique"], NetworkingAnswers.Errors(
            "Sidecar",
            "{egress: [{port: {number: 0, protocol: HTTP}, bind: unix:///a, hosts: ['*/*']}, "
            + "{port: {number: 0, protocol: HTTP}, bind: unix:///a, hosts: ['*/*']}]}"));

    [Fact]
    public void Workload_has_a_socket_with_a_path() =>
        Assert.Equal(["unix address must not be empty"], NetworkingAnswers.Errors("WorkloadEntry", "{address: 'unix://'}"));

    [Theory]
    [InlineData("[a/b/c, a/b/d]", null)]
    [InlineData("[a/b, a/b/c]", "locality a/b/c overlap with previous specified ones")]
    [InlineData("[a/b/c, a/b/c]", "locality a/b/c overlap with previous specified ones")]
    [InlineData("['*', a]", "locality a overlap with previous specified ones")]
    public void Localities_may_not_be_part_of_each_other(string from, string? error)
    {
        var shares = string.Join(", ", from.Trim('[', ']').Split(", ").Select(place => $"{{from: {place}, to: {{x: 100}} }}"));

        Assert.Equal(error is null ? [] : [error], NetworkingAnswers.Errors(
            "DestinationRule", $"{{host: a, trafficPolicy: {{loadBalancer: {{localityLbSetting: {{distribute: [{shares}]}} }} }} }}"));
    }

    /// <summary>All are told, each in the words of its setting.</summary>
    [Theory]
    [InlineData("localityLbSetting: {failover: [{from: a, to: a}, {from: a/b, to: '*'}]}", new[]
    {
        "locality lb failover settings must specify different regions",
        "locality lb failover only specify region",
        "locality lb failover region should not contain '*' wildcard",
    })]
    [InlineData("zoneAwareLbSetting: {failover: [{from: a, to: a}, {from: a/b, to: '*'}]}", new[]
    {
        "zone aware lb failover settings must specify different regions",
        "zone aware lb failover only specifies region; zone and subzone failover are handled automatically",
        "zone aware lb failover region should not contain '*' wildcard",
    })]
    [InlineData("zoneAwareLbSetting: {failoverPriority: [topology.istio.io/subzone, app, topology.kubernetes.io/zone]}", new[]
    {
        "'failover_priority' for zone aware lb must not use topology label 'topology.istio.io/subzone'; " + Automatic,
        "'failover_priority' for zone aware lb must not use topology label 'topology.kubernetes.io/zone'; " + Automatic,
    })]
    public void Failover_is_between_regions(string balancing, string[] errors) => Assert.Equal(
        errors, NetworkingAnswers.Errors("DestinationRule", $"{{host: a, trafficPolicy: {{outlierDetection: {{}}, loadBalancer: {{{balancing}}} }} }}"));

    [Fact]
    public void Client_that_verifies_nothing_has_no_authority_to_trust() =>
        Assert.Equal(["cannot specify CaCertificates or SubjectAltNames when InsecureSkipVerify is set true"], NetworkingAnswers.Errors(
            "DestinationRule",
            "{host: a, trafficPolicy: {tls: {mode: MUTUAL, insecureSkipVerify: true, clientCertificate: /c, privateKey: /k, caCertificates: /a}}}"));

    [Theory]
    [InlineData("string", 'x')]
    [InlineData("bytes", 'A')]
    public void Answer_above_a_mebibyte_is_refused(string field, char letter) =>
        Assert.Equal(["large direct_responses may impact control plane performance, must be less than 1MB"], NetworkingAnswers.Errors(
            "VirtualService", $"{{hosts: [a], http: [{{directResponse: {{status: 200, body: {{{field}: {new string(letter, 1_500_000)}}} }} }}]}}"));

    [Fact]
    public void Answer_with_octets_that_are_not_base_64_is_not_read() =>
        Assert.Equal(["error decoding configuration: illegal base64 data at input byte 2"], NetworkingAnswers.Errors(
            "VirtualService", "{hosts: [a], http: [{directResponse: {status: 200, body: {bytes: 'ab!d'}}}]}"));

    [Fact]
    public void Of_fields_that_exclude_each_other_the_last_one_counts() =>
        Assert.Equal(["\"uri\": regex string match should not be empty"], NetworkingAnswers.Errors(
            "VirtualService", "{hosts: [a], http: [{match: [{uri: {exact: /a, regex: ''}}], route: [{destination: {host: a}}]}]}"));

    [Fact]
    public void Same_match_in_another_order_of_fields_is_a_repeat() =>
        Assert.Equal<IEnumerable<string>>(
            ["virtualService rule #1 match #0 is not used (duplicate/overlapping match in rule #0)",
             "virtualService rule #1 not used (all matches used by prior rules)"],
            NetworkingAnswers.Of(
                "VirtualService",
                """
                {hosts: [a], http: [
                  {match: [{headers: {a: {exact: b}, c: {exact: d} }, port: 80}], route: [{destination: {host: a}}]},
                  {match: [{name: again, ignoreUriCase: false, port: 80, headers: {c: {exact: d}, a: {exact: b} } }], route: [{destination: {host: a}}]}]}
                """).Warnings.Select(warning => warning.Replace("\"again\"", "#0", StringComparison.Ordinal)));

    private static string Server(string tls) =>
        $"{{servers: [{{port: {{number: 443, name: https, protocol: HTTPS}}, hosts: ['*'], tls: {{{tls}}} }}]}}";
}
