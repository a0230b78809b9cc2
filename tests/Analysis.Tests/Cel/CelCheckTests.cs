using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Tests.Cel;

/// <summary>
/// Types of expressions, and what is said of those that have none. What is expected here is read from cel-go 0.26 (<c>checker</c>, <c>cel/validator.go</c>)
/// and k8s.io/apiserver v0.34.4 (<c>pkg/cel/library</c>, <c>pkg/cel/environment</c>).
/// </summary>
public sealed class CelCheckTests
{
    private static readonly ImmutableDictionary<string, CelKind> Names = new Dictionary<string, CelKind>
    {
        ["text"] = CelKind.String,
        ["number"] = CelKind.Int,
        ["texts"] = CelKind.ListOf(CelKind.String),
        ["counts"] = CelKind.MapOf(CelKind.Int),
        ["maybe"] = CelKind.Optional(CelKind.String),
        ["any"] = CelKind.Dyn,
        ["item"] = CelKind.Object("item", ImmutableDictionary<string, CelKind>.Empty.Add("name", CelKind.String)),
        ["authorizer"] = CelLibrary.Names["Authorizer"],
    }.ToImmutableDictionary();

    [Theory]
    [InlineData("text.startsWith('a') && number > 0.5", "bool")]
    [InlineData("texts.map(t, t.size())", "list(int)")]
    [InlineData("texts.filter(t, t == text)", "list(string)")]
    [InlineData("texts[0]", "string")]
    [InlineData("counts.all(name, counts[name] > 0)", "bool")]
    [InlineData("counts.transformMap(name, count, string(count))", "map(string, string)")]
    [InlineData("maybe.orValue('a')", "string")]
    [InlineData("maybe.optMap(m, m.size())", "optional_type(int)")]
    [InlineData("item.?name", "optional_type(string)")]
    [InlineData("counts[?'a']", "optional_type(int)")]
    [InlineData("any.spec.replicas", "dyn")]
    [InlineData("any + 1", "int")]
    [InlineData("true ? any : 1", "dyn")]
    [InlineData("[] + [1]", "list(int)")]
    [InlineData("quantity(text).isGreaterThan(quantity('1'))", "bool")]
    [InlineData("url(text).getQuery()", "map(string, list(string))")]
    [InlineData("ip.isCanonical(text) || isIP(text)", "bool")]
    [InlineData("sets.contains(texts, ['a'])", "bool")]
    [InlineData("format.dns1123Label().validate(text)", "optional_type(list(string))")]
    [InlineData("authorizer.group('').resource('pods').namespace(text).check('get').allowed()", "bool")]
    [InlineData("timestamp(text) - duration('1s')", "google.protobuf.Timestamp")]
    [InlineData("texts.max()", "string")]
    [InlineData("type(any) == string", "bool")]
    [InlineData("authorizer == null", "bool")]
    public void An_expression_has_a_type(string expression, string type)
    {
        var (kind, problem) = CelCheck.Of(expression, Names);

        Assert.Equal((type, null), (kind.ToString(), problem));
    }

    [Theory]
    [InlineData("text == 1", "found no matching overload for '_==_' applied to '(string, int)'")]
    [InlineData("texts == null", "found no matching overload for '_==_' applied to '(list(string), null)'")]
    [InlineData("number + 1.0", "found no matching overload for '_+_' applied to '(int, double)'")]
    [InlineData("text.startsWith(1)", "found no matching overload for 'startsWith' applied to 'string.(int)'")]
    [InlineData("1 in texts", "found no matching overload for '@in' applied to '(int, list(string))'")]
    [InlineData("true ? 'a' : null", "found no matching overload for '_?_:_' applied to '(bool, string, null)'")]
    [InlineData("has(item.other)", "undefined field 'other'")]
    [InlineData("text.name", "type 'string' does not support field selection")]
    [InlineData("number && true", "expected type 'bool' but found 'int'")]
    [InlineData("texts.all(t, t)", "expected type 'bool' but found 'string'")]
    [InlineData("[1, 'a']", "expected type 'int' but found 'string'")]
    [InlineData("[any, 'a']", "expected type 'dyn' but found 'string'")]
    [InlineData("{'a': 1, 'b': any}", "expected type 'int' but found 'dyn'")]
    [InlineData("text.matches('[')", "invalid matches argument")]
    [InlineData("duration('1x')", "invalid duration argument")]
    [InlineData("timestamp('today')", "invalid timestamp argument")]
    [InlineData("number.all(n, true)", "expression of type 'int' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [InlineData("text.reverse()", "undeclared reference to 'reverse' (in container '')")]
    [InlineData("maybe.size()", "found no matching overload for 'size' applied to 'optional_type(string).()'")]
    public void A_mistake_is_told(string expression, string mistake) =>
        Assert.Equal(mistake, CelCheck.Of(expression, Names).Problem?.Split('\n')[0].Split(": ", 3)[2]);
}
