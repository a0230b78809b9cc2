using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The webhook's rules for authorization policies, beyond the recorded answers.</summary>
public sealed class PolicyAuthorizationTests
{
    [Theory]
    [InlineData("10.0.0.0/-1", "bad bits after slash: \"-1\"")]
    [InlineData("10.0.0.0/08", "bad bits after slash: \"08\"")]
    [InlineData("10.0.0/8", "ParseAddr(\"10.0.0\"): IPv4 address too short")]
    [InlineData("2001:db8::/129", "prefix length out of range")]
    [InlineData("fe80::1%eth0/64", "IPv6 zones cannot be present in a prefix")]
    public void Range_of_addresses_is_refused_with_the_reason(string range, string reason) =>
        Assert.Equal<IEnumerable<string>>(
            [$"invalid policy p.payments: bad CIDR range ({range}): netip.ParsePrefix(\"{range}\"): {reason}"],
            Check($"{{rules: [{{from: [{{source: {{notRemoteIpBlocks: ['{range}']}}}}]}}]}}").Errors);

    [Theory]
    [InlineData("4294967296", "strconv.ParseUint: parsing \"4294967296\": value out of range")]
    [InlineData("+80", "strconv.ParseUint: parsing \"+80\": invalid syntax")]
    [InlineData("4294967295", "<nil>")]
    public void Port_that_is_none_is_refused_with_the_reason(string port, string reason) =>
        Assert.Equal<IEnumerable<string>>(
            [$"invalid policy p.payments: bad port ({port}): {reason}"],
            Check($"{{rules: [{{to: [{{operation: {{ports: ['{port}']}}}}]}}]}}").Errors);

    [Fact]
    public void Every_bad_value_of_a_condition_is_listed() =>
        Assert.Equal<IEnumerable<string>>(
            ["invalid policy p.payments: invalid `value` for `key` source.ip: 2 errors occurred:\n\t* bad IP address (a)\n\t* bad IP address (b)\n\n"],
            Check("{rules: [{when: [{key: source.ip, values: [a, 10.0.0.1, b]}]}]}").Errors);

    [Theory]
    [InlineData("request.experimental.inline.headers[x-tenant-id]")]
    [InlineData("request.auth.claims[realm][roles]")]
    [InlineData("source.trustDomain")]
    public void Condition_may_ask_for_a_known_attribute(string key) =>
        Assert.Empty(Check($"{{rules: [{{when: [{{key: '{key}', values: [a]}}]}}]}}").Errors);

    [Fact]
    public void External_authorizer_cannot_decide_by_identity() =>
        Assert.Equal<IEnumerable<string>>(
            [
                "invalid policy p.payments: From.NotNamespaces is currently not supported with CUSTOM action",
                "invalid policy p.payments: From.Principals is currently not supported with CUSTOM action",
                "invalid policy p.payments: source.serviceAccount is currently not supported with CUSTOM action",
            ],
            Check(
                "{action: CUSTOM, provider: {name: opa}, rules: [{from: [{source: {principals: [a], notNamespaces: [b]}}], "
                + "when: [{key: source.serviceAccount, values: [c]}]}]}").Errors);

    [Fact]
    public void Each_rule_that_denies_by_request_only_is_warned_about() =>
        Assert.Equal(2, Check(
            "{action: DENY, rules: [{to: [{operation: {paths: [/a]}}]}, {to: [{operation: {notPorts: ['1']}}]}, {to: [{operation: {hosts: [b]}}]}]}")
            .Warnings.Length);

    [Theory]
    [InlineData("/v1/{*}/{**}")]
    [InlineData("/{**}/payments.json")]
    [InlineData("/v1/%20/{*}")]
    public void Path_may_be_a_template(string path) =>
        Assert.Empty(Check($"{{rules: [{{to: [{{operation: {{paths: ['{path}']}}}}]}}]}}").Errors);

    [Fact]
    public void Literal_of_a_template_may_not_hold_a_blank() =>
        Assert.Equal<IEnumerable<string>>(
            ["invalid policy p.payments: invalid or unsupported path a b/{*}, found in NotPaths. Contains segment a b with invalid string literal"],
            Check("{rules: [{to: [{operation: {notPaths: ['/a b/{*}/']}}]}]}").Errors);

    private static Verdict Check(string spec) => PolicyAnswers.Of("security.istio.io/v1", "AuthorizationPolicy", spec);
}
