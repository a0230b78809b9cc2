using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Tests.Catalogue;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("250m", "250m")]
    [InlineData("2", "2")]
    [InlineData("0.5", "500m")]
    [InlineData("1500m", "1500m")]
    [InlineData("1000m", "1")]
    public void Cpu_is_read_as_kubernetes_writes_it(string text, string written) => Assert.Equal(written, CpuQuantity.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("lots")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.5m")]
    [InlineData("1Gi")]
    public void Cpu_of_another_form_is_refused(string text) => Assert.Throws<FormatException>(() => CpuQuantity.Parse(text));

    [Theory]
    [InlineData("512Mi", "512Mi")]
    [InlineData("2Gi", "2Gi")]
    [InlineData("2048Mi", "2Gi")]
    public void Memory_is_read_as_kubernetes_writes_it(string text, string written) => Assert.Equal(written, ByteQuantity.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Mi")]
    [InlineData("0Mi")]
    [InlineData("512")]
    [InlineData("512M")]
    [InlineData("9999999999Gi")]
    public void Memory_of_another_form_is_refused(string text) => Assert.Throws<FormatException>(() => ByteQuantity.Parse(text));
}
