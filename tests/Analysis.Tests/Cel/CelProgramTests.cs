using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Cel.Syntax;
using Payments.Infra.Analysis.Cel.Values;
using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Tests.Cel;

public sealed class CelProgramTests
{
    private const string Self = """
        name: ledger
        count: 3
        share: 0.5
        tags: [a, b, b]
        ports: {http: 80, https: 443}
        empty: {}
        namespace: payments
        x-y: 1
        """;

    [Theory]
    [InlineData("1 + 2 * 3 == 7")]
    [InlineData("(1 + 2) * 3 == 9")]
    [InlineData("7 / 2 == 3 && 7 % 2 == 1 && -7 / 2 == -3")]
    [InlineData("-9223372036854775808 < 0")]
    [InlineData("0x10 == 16 && 16u == 16 && 1.0 == 1 && 1e3 == 1000.0")]
    [InlineData("'a' + \"b\" == 'ab' && r'\\n' == '\\\\n' && '''a\"b''' == 'a\"b'")]
    [InlineData("'\\u00e9' == 'é' && '\\x41\\101' == 'AA'")]
    [InlineData("true ? self.count == 3 : false")]
    [InlineData("false || true && true")]
    [InlineData("!(self.count > 3)")]
    [InlineData("'b' in self.tags && !('c' in self.tags) && 'http' in self.ports")]
    [InlineData("self.tags[0] == 'a' && self.ports['http'] == 80 && self['name'] == 'ledger'")]
    [InlineData("has(self.name) && !has(self.other)")]
    [InlineData("self.tags.all(t, t != '') && self.tags.exists(t, t == 'b') && self.tags.exists_one(t, t == 'a') && !self.tags.exists_one(t, t == 'b')")]
    [InlineData("self.ports.all(name, self.ports[name] > 0)")]
    [InlineData("self.tags.filter(t, t == 'b').size() == 2 && self.tags.map(t, t + t) == ['aa', 'bb', 'bb']")]
    [InlineData("self.tags.all(i, t, i < 3 && t != '') && self.tags.transformList(i, t, i) == [0, 1, 2]")]
    [InlineData("cel.bind(x, self.count, x + x) == 6")]
    [InlineData("size(self.tags) == 3 && self.name.size() == 6 && size(self.empty) == 0")]
    [InlineData("self.name.startsWith('led') && self.name.endsWith('ger') && self.name.contains('dg') && self.name.matches('^l.*r$')")]
    [InlineData("self.name.substring(1, 3) == 'ed' && self.name.charAt(0) == 'l' && self.name.indexOf('d') == 2 && self.name.upperAscii() == 'LEDGER'")]
    [InlineData("'a,b'.split(',') == ['a', 'b'] && ['a', 'b'].join('-') == 'a-b' && 'aXa'.replace('a', 'b') == 'bXb'")]
    [InlineData("duration('1m30s') > duration('1m') && duration('1500ms').getMilliseconds() == 1500")]
    [InlineData("timestamp('2026-11-25T10:00:00Z').getFullYear() == 2026")]
    [InlineData("int('42') == 42 && string(42) == '42' && double('1.5') == 1.5 && bool('true') && type(1) == int")]
    [InlineData("url('https://a.example:8443/p?q=1').getHostname() == 'a.example' && isURL('/a') && !isURL('a')")]
    [InlineData("isIP('10.0.0.1') && cidr('10.0.0.0/8').containsIP('10.1.2.3') && !isCIDR('10.0.0.0')")]
    [InlineData("quantity('1Gi').isGreaterThan(quantity('1G')) && isQuantity('500m')")]
    [InlineData("self.tags.isSorted() && [3, 1, 2].max() == 3 && [1, 2].sum() == 3")]
    [InlineData("self.?other.orValue('none') == 'none' && self.?name.hasValue() && optional.of(1).value() == 1")]
    [InlineData("{'a': 1, 'b': 2}['b'] == 2 && {'a': 1} == {'a': 1.0} && [1, 'a'] != [1, 2]")]
    [InlineData("self.__namespace__ == 'payments' && self.x__dash__y == 1")]
    [InlineData("self.other == 1 || true")]
    [InlineData("!(self.other == 1 && false)")]
    public void An_expression_is_true(string expression) => Assert.Equal(true, Evaluate(expression));

    [Theory]
    [InlineData("self.other == 1", "no such key: other")]
    [InlineData("self.tags[3] == 'a'", "index out of bounds: 3")]
    [InlineData("1 / 0 == 1", "division by zero")]
    [InlineData("9223372036854775807 + 1 > 0", "integer overflow")]
    [InlineData("int('a') == 1", "type conversion error from 'string' to 'int'")]
    [InlineData("duration('1d') > duration('1s')", "type conversion error from 'string' to 'google.protobuf.Duration'")]
    [InlineData("self.name.substring(5, 9) == ''", "index out of range: 9")]
    [InlineData("self.name.substring(3, 1) == ''", "invalid substring range. start: 3, end: 1")]
    [InlineData("'a' < 1", "no such overload")]
    [InlineData("1 + 'a' == 2", "no such overload")]
    [InlineData("other", "no such attribute(s): other")]
    [InlineData("self.tags.all(t, self.other == t)", "no such key: other")]
    [InlineData("url('a').getScheme() == ''", "URL parse error during conversion from string: parse \"a\": invalid URI for request")]
    public void An_expression_without_value_says_why(string expression, string message) =>
        Assert.Equal(message, Assert.IsType<CelError>(Evaluate(expression)).Message);

    [Theory]
    [InlineData("self.", "Syntax error: no viable alternative at input '.'")]
    [InlineData("self.a b", "Syntax error: extraneous input 'b' expecting <EOF>")]
    [InlineData("has(self)", "invalid argument to has() macro")]
    [InlineData("nothing(self)", "undeclared reference to 'nothing' (in container '')")]
    [InlineData("self.nothing()", "undeclared reference to 'nothing' (in container '')")]
    [InlineData("'a", "Syntax error: token recognition error at: ''a'")]
    [InlineData("google.rpc.Status{code: 1}", "undeclared reference to 'google.rpc.Status' (in container '')")]
    [InlineData("[?self.a]", "unsupported syntax '?'")]
    [InlineData("9223372036854775808", "invalid int literal")]
    [InlineData("a # b", "Syntax error: token recognition error at: '#'")]
    public void What_is_no_expression_is_refused(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<CelSyntaxException>(() => CelProgram.Compile(text)).Message);

    private static object? Evaluate(string expression) =>
        CelProgram.Compile(expression).Evaluate(new CelScope("self", CelJson.ToValue(ManifestYaml.Read(Self), null)));
}
