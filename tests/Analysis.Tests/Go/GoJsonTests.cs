using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Tests.Go;

/// <summary>Texts that are to be JSON, in the words of Go 1.19 (<c>json.Unmarshal</c>), which was asked.</summary>
public sealed class GoJsonTests
{
    [Theory]
    [InlineData("{}", null)]
    [InlineData(" {\"a\": [1, -2.5e+3, \"\\u00e9\\n\", true, false, null, {}]} ", null)]
    [InlineData("null", null)]
    [InlineData("", "unexpected end of JSON input")]
    [InlineData("  ", "unexpected end of JSON input")]
    [InlineData("{", "unexpected end of JSON input")]
    [InlineData("[", "unexpected end of JSON input")]
    [InlineData("abc", "invalid character 'a' looking for beginning of value")]
    [InlineData("'a'", "invalid character '\\'' looking for beginning of value")]
    [InlineData("\u00e9", "invalid character '\u00c3' looking for beginning of value")]
    [InlineData("{\"a\":}", "invalid character '}' looking for beginning of value")]
    [InlineData("{\"a\" 1}", "invalid character '1' after object key")]
    [InlineData("{\"a\":1,}", "invalid character '}' looking for beginning of object key string")]
    [InlineData("{\"a\":1 \"b\":2}", "invalid character '\"' after object key:value pair")]
    [InlineData("{a:1}", "invalid character 'a' looking for beginning of object key string")]
    [InlineData("{,}", "invalid character ',' looking for beginning of object key string")]
    [InlineData("[1 2]", "invalid character '2' after array element")]
    [InlineData("[1,]", "invalid character ']' looking for beginning of value")]
    [InlineData("{} x", "invalid character 'x' after top-level value")]
    [InlineData("{\"a\":\"\n\"}", "invalid character '\\n' in string literal")]
    [InlineData("{\"a\":\"\\x\"}", "invalid character 'x' in string escape code")]
    [InlineData("{\"a\":\"\\u12g4\"}", "invalid character 'g' in \\u hexadecimal character escape")]
    [InlineData("{\"a\":01}", "invalid character '1' after object key:value pair")]
    [InlineData("{\"a\":1.}", "invalid character '}' after decimal point in numeric literal")]
    [InlineData("{\"a\":-}", "invalid character '}' in numeric literal")]
    [InlineData("{\"a\":1e}", "invalid character '}' in exponent of numeric literal")]
    [InlineData("{\"a\":tru}", "invalid character '}' in literal true (expecting 'e')")]
    [InlineData("nul", "invalid character ' ' in literal null (expecting 'l')")]
    [InlineData("nulx", "invalid character 'x' in literal null (expecting 'l')")]
    [InlineData("{\"a\":\"b", "unexpected end of JSON input")]
    [InlineData("{\"a\":1]", "invalid character ']' after object key:value pair")]
    [InlineData("[1}", "invalid character '}' after array element")]
    [InlineData("{\"a\":1}}", "invalid character '}' after top-level value")]
    [InlineData("\t\"", "unexpected end of JSON input")]
    [InlineData("{\"a\":\"\\", "invalid character ' ' in string escape code")]
    [InlineData("{\"a\":-x}", "invalid character 'x' in numeric literal")]
    [InlineData("{\"a\":1e+\"}", "invalid character '\"' in exponent of numeric literal")]
    [InlineData("{\"a\":\"\\u1", "invalid character ' ' in \\u hexadecimal character escape")]
    public void A_text_is_judged_as_by_Go(string text, string? problem) => Assert.Equal(problem, GoJson.SyntaxProblem(text));

    [Theory]
    [InlineData(10_000, "unexpected end of JSON input")]
    [InlineData(10_001, "invalid character '[' exceeded max depth")]
    [InlineData(1_000_000, "invalid character '[' exceeded max depth")]
    public void A_text_may_be_deep(int depth, string problem) => Assert.Equal(problem, GoJson.SyntaxProblem(new string('[', depth)));
}
