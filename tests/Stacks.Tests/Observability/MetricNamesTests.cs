namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Metrics in expressions.</summary>
public sealed class MetricNamesTests
{
    [Theory]
    [InlineData("up", "up")]
    [InlineData("sum(rate(a[5m]))", "a")]
    [InlineData("sum by (b, c) (a)", "a")]
    [InlineData("sum(a) without (b)", "a")]
    [InlineData("a * on (b) group_left (c) d", "a d")]
    [InlineData("a and on (x) b or c unless d", "a b c d")]
    [InlineData("histogram_quantile(0.99, sum by (le) (rate(a_bucket{b=\"c\"}[5m])))", "a_bucket")]
    [InlineData("a{b=~\"c{2}|d\",e!=\"}\"} > bool 1", "a")]
    [InlineData("slo:errors:ratio_rate5m{a='b'} > 1e3", "slo:errors:ratio_rate5m")]
    [InlineData("a offset 5m - a @ end()", "a")]
    [InlineData("{__name__=~\"x_(a|b)_open\",c=\"d\"}", "x_a_open x_b_open")]
    [InlineData("{__name__=\"a\"}", "a")]
    [InlineData("vector(1) + time() + Inf", "")]
    [InlineData("predict_linear(a[6h], 4 * 86400) < 0", "a")]
    [InlineData("max_over_time(a[1h:5m])", "a")]
    [InlineData("absent(a)", "a")]
    public void The_names_are_found_and_nothing_else(string expression, string names) => Assert.Equal(names, string.Join(' ', MetricNames.Of(expression)));
}
