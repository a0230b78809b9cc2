using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Tests.Go;

/// <summary>Patterns mean what they mean to the API server.</summary>
public sealed class Re2Tests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("(?m)^a$", "a\nb", true)]
    [InlineData(@"^\d+$", "12", true)]
    [InlineData(@"^\d+$", "١٢", false)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^[\w-]+$", "a-b_1", true)]
    [InlineData(@"^[^\s]+$", "a b", false)]
    [InlineData(@"^[[:alpha:]]+$", "abc", true)]
    [InlineData(@"^[^[:digit:]]$", "1", false)]
    [InlineData(@"^\Qa.b\E$", "a.b", true)]
    [InlineData(@"^\Qa.b\E$", "axb", false)]
    [InlineData("(?P<name>a)b", "ab", true)]
    [InlineData("^(?i)(abort|warn)?$", "WARN", true)]
    [InlineData(@"\bcard\b", "a card b", true)]
    [InlineData("^[]a]$", "]", true)]
    [InlineData("^[a[]$", "[", true)]
    public void A_text_matches(string pattern, string text, bool matches) => Assert.Equal(matches, Re2.IsMatch(pattern, text));
}
