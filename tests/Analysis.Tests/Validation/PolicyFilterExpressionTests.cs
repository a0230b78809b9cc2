using System.Text.Json;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The webhook reads filters of access logs as expressions.</summary>
public sealed class PolicyFilterExpressionTests
{
    [Theory]
    [InlineData("response.code >= 500 && request.headers['x-tenant-id'] in ['STD-001', 'STD-002']")]
    [InlineData("connection.mtls ? !has(request.auth.claims) : true")]
    [InlineData("[1, 2u, -3.5, b'a', r'\\d'].exists(x, x == 1)")]
    public void Expression_is_accepted(string expression) => Assert.Empty(Check(expression));

    [Theory]
    [InlineData("(response.code", "1:15: Syntax error: missing ')' at '<EOF>'", "..............^")]
    [InlineData("response.code 500", "1:15: Syntax error: extraneous input '500' expecting <EOF>", "..............^")]
    [InlineData("response.", "1:10: Syntax error: no viable alternative at input '.'", ".........^")]
    [InlineData("response.true", "1:10: Syntax error: mismatched input 'true' expecting IDENTIFIER", ".........^")]
    [InlineData("while == 1", "1:1: reserved identifier: while", "^")]
    [InlineData("has(response)", "1:5: invalid argument to has() macro", "....^")]
    [InlineData("a.exists(1, true)", "1:10: argument must be a simple name", ".........^")]
    [InlineData("a == 9223372036854775808", "1:6: invalid int literal", ".....^")]
    [InlineData("a.?b", "1:2: unsupported syntax '.?'", ".^")]
    public void Mistake_is_shown_at_its_place(string expression, string mistake, string mark) =>
        Assert.Equal<IEnumerable<string>>([$"must be a valid CEL expression, ERROR: <input>:{mistake}\n | {expression}\n | {mark}"], Check(expression));

    [Fact]
    public void Mistakes_are_shown_in_the_order_of_their_places() =>
        Assert.Equal<IEnumerable<string>>(
            [
                "must be a valid CEL expression, ERROR: <input>:2:1: Syntax error: mismatched input 'b' expecting <EOF>\n | b # c\n | ^\n"
                + "ERROR: <input>:2:3: Syntax error: token recognition error at: '#'\n | b # c\n | ..^",
            ],
            Check("a\nb # c"));

    private static ImmutableArray<string> Check(string expression) => PolicyAnswers.Of(
        "telemetry.istio.io/v1",
        "Telemetry",
        JsonSerializer.Serialize(new { accessLogging = new[] { new { filter = new { expression } } } })).Errors;
}
