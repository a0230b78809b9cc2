using Istio;

namespace Payments.Infra.Istio.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData(1, "1ms")]
    [InlineData(1500, "1500ms")]
    [InlineData(30_000, "30s")]
    [InlineData(90_000, "90s")]
    public void A_duration_is_written_as_Istio_reads_it(int milliseconds, string expected) =>
        Assert.Equal(expected, Duration.Milliseconds(milliseconds).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(0.0005)]
    [InlineData(0.0015)]
    public void A_duration_that_Istio_refuses_cannot_be_made(double seconds) =>
        Assert.StartsWith(
            "Istio takes durations of whole milliseconds, at least 1ms. Leave the value out for no limit.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Of(TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(0.0001)]
    [InlineData(100)]
    public void A_percentage_within_limits_is_taken(double value) => Assert.Equal(value, (double)Percent.Of(value));

    [Theory]
    [InlineData(-1)]
    [InlineData(0.00001)]
    [InlineData(100.1)]
    public void A_percentage_that_Istio_refuses_cannot_be_made(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percent.Of(value));
}
