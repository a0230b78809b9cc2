using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>Addresses, durations, numbers, names and headers are read as istiod reads them.</summary>
public sealed class NetworkingFormatTests
{
    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("2001:db8::1:2")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1%eth0")]
    public void Address_is_taken(string address) =>
        Assert.Empty(NetworkingAnswers.Errors("Sidecar", Listening(address)));

    [Theory]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.01")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.1.2")]
    [InlineData("10..0.1")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("12345::")]
    [InlineData("1:2:3:4:5:6:7::8")]
    [InlineData("::10.0.0.1:1")]
    [InlineData("fe80::1%")]
    [InlineData("localhost")]
    public void Text_that_is_no_address_is_refused(string address) =>
        Assert.Equal([$"{address} is not a valid IP"], NetworkingAnswers.Errors("Sidecar", Listening(address)));

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/")]
    [InlineData("2001:db8::/129")]
    [InlineData("fe80::1%eth0/64")]
    public void Range_that_Go_does_not_read_is_refused(string range) =>
        Assert.Equal(
            [$"{range} is not a valid CIDR block"],
            NetworkingAnswers.Errors(
                "VirtualService", $$$"""{hosts: [a], tcp: [{match: [{destinationSubnets: ['{{{range}}}']}], route: [{destination: {host: a}}]}]}"""));

    [Theory]
    [InlineData("1ms")]
    [InlineData("1.5s")]
    [InlineData("1h2m3s4ms")]
    [InlineData(".5s")]
    [InlineData("+1s")]
    [InlineData("1000000ns")]
    public void Duration_is_taken(string timeout) => Assert.Empty(NetworkingAnswers.RouteErrors($"timeout: '{timeout}'"));

    [Theory]
    [InlineData("0", "duration must be greater than 1ms")]
    [InlineData("-1s", "duration must be greater than 1ms")]
    [InlineData("999us", "duration must be greater than 1ms")]
    [InlineData("1.0001s", "only durations to ms precision are supported")]
    [InlineData("1", "error decoding configuration: bad Duration: time: missing unit in duration \"1\"")]
    [InlineData("1 s", "error decoding configuration: bad Duration: time: unknown unit \" s\" in duration \"1 s\"")]
    [InlineData("s", "error decoding configuration: bad Duration: time: invalid duration \"s\"")]
    [InlineData(".s", "error decoding configuration: bad Duration: time: invalid duration \".s\"")]
    [InlineData("1é", "error decoding configuration: bad Duration: time: unknown unit \"\\xc3\\xa9\" in duration \"1\\xc3\\xa9\"")]
    [InlineData("9999999h", "error decoding configuration: bad Duration: time: invalid duration \"9999999h\"")]
    public void Other_duration_is_refused(string timeout, string error) =>
        Assert.Equal([error], NetworkingAnswers.RouteErrors($"timeout: '{timeout}'"));

    [Theory]
    [InlineData("'a'", "invalid character 'a' looking for beginning of value")]
    [InlineData("''", "unexpected end of JSON input")]
    [InlineData("'1x'", "invalid character 'x' after top-level value")]
    [InlineData("'nope'", "invalid character 'o' in literal null (expecting 'u')")]
    [InlineData("'true'", "json: cannot unmarshal bool into Go value of type int32")]
    [InlineData("1.5", "json: cannot unmarshal number 1.5 into Go value of type int32")]
    [InlineData("3000000000", "json: cannot unmarshal number 3000000000 into Go value of type int32")]
    [InlineData("[1]", "json: cannot unmarshal array into Go value of type int32")]
    [InlineData("{}", "json: cannot unmarshal object into Go value of type int32")]
    public void Number_that_does_not_fit_is_refused(string attempts, string reason) =>
        Assert.Equal([$"error decoding configuration: {reason}"], NetworkingAnswers.RouteErrors($$$"""retries: {attempts: {{{attempts}}}}"""));

    [Theory]
    [InlineData("'3'")]
    [InlineData("' 3 '")]
    [InlineData("3.0")]
    [InlineData("'null'")]
    public void Number_in_quotes_is_a_number(string attempts) => Assert.Empty(NetworkingAnswers.RouteErrors($$$"""retries: {attempts: {{{attempts}}}}"""));

    [Theory]
    [InlineData("%START_TIME%")]
    [InlineData("a 100%% b")]
    [InlineData("%REQ(X-Tenant)% %PROTOCOL%")]
    [InlineData("%UPSTREAM_METADATA([\\\"a\\\", \\\"b\\\"])%")]
    public void Header_value_is_taken(string value) => Assert.Empty(NetworkingAnswers.RouteErrors(Setting(value)));

    [Theory]
    [InlineData("5%", "Un-escaped %")]
    [InlineData("%START_TIME", "Un-terminated variable expression '%START_TIME'")]
    [InlineData("%REQ(a)b%", "Expecting '%' or whitespace after")]
    [InlineData("%REQ([a])%", "Expecting '\"'")]
    [InlineData("%REQ([\\\"a\\\" b])%", "Expecting ',', ']', or whitespace")]
    [InlineData("%REQ([\\\"a\\\"]b)%", "Expecting ')' or whitespace after '{}', but found '{}'")]
    public void Header_value_with_a_broken_variable_is_refused(string value, string problem) =>
        Assert.Equal([$"header value configuration: invalid header configuration. {problem}"], NetworkingAnswers.RouteErrors(Setting(value)));

    [Theory]
    [InlineData("outbound_.80_._.ledger.payments.svc.cluster.local", null)]
    [InlineData("outbound_.80", "domain name outbound_.80 invalid, should follow 'outbound_.<PORT>_._.<HOSTNAME>' format")]
    [InlineData("outbound_.x_._.a.b", "domain name \"outbound_.x_._.a.b\" invalid (label \"x\" invalid). should follow outbound_.<PORT>_._.<HOSTNAME> format")]
    public void Name_that_Istio_makes_up_for_a_cluster_is_read(string name, string? error) =>
        Assert.Equal(error is null ? [] : [error, error], NetworkingAnswers.Errors(
            "VirtualService",
            $$$"""{hosts: ['{{{name}}}'], gateways: [a/b], tls: [{match: [{sniHosts: ['{{{name}}}']}], route: [{destination: {host: a}}]}]}"""));

    [Fact]
    public void Gateway_of_the_Gateway_API_is_not_judged() =>
        Assert.True(IstioWebhook.Check(new JsonObject { ["apiVersion"] = "gateway.networking.k8s.io/v1", ["kind"] = "Gateway" }).Accepted);

    [Fact]
    public void Field_beside_spec_is_refused() =>
        Assert.Equal<IEnumerable<string>>(
            ["unknown field \"spce\" on WorkloadEntry resource payments/a"],
            IstioWebhook.Check(new JsonObject
            {
                ["apiVersion"] = "networking.istio.io/v1",
                ["kind"] = "WorkloadEntry",
                ["metadata"] = new JsonObject { ["name"] = "a", ["namespace"] = "payments" },
                ["spec"] = new JsonObject { ["address"] = "10.0.0.1" },
                ["spce"] = new JsonObject(),
            }).Errors);

    private static string Listening(string address) => $$$"""{egress: [{port: {number: 80, protocol: HTTP}, bind: '{{{address}}}', hosts: ['*/*']}]}""";

    private static string Setting(string value) => $$$"""headers: {request: {set: {a: "{{{value}}}"} } }""";
}
