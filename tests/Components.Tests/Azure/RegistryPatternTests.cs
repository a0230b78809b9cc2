using System.Text.RegularExpressions;
using Payments.Infra.Components.Azure.Policies;

namespace Payments.Infra.Components.Tests.Azure;

/// <summary>The pattern of images that are allowed matches those of the registries and no other.</summary>
public sealed class RegistryPatternTests
{
    [Theory]
    [InlineData("crpay.azurecr.io/payments/payment-service:1.0.0", true)]
    [InlineData("mcr.microsoft.com/oss/kubernetes/pause:3.9", true)]
    [InlineData("docker.io/payments/payment-service:1.0.0", false)]
    [InlineData("docker.io/crpay.azurecr.io/payment-service", false)]
    [InlineData("crpayxazurecr.io/payment-service", false)]
    [InlineData("crpay.azurecr.io.example.com/payment-service", false)]
    public void An_image_is_allowed_by_its_host(string image, bool allowed) =>
        Assert.Equal(allowed, Regex.IsMatch(image, RegistryPattern.Of(["crpay.azurecr.io", "mcr.microsoft.com"])));
}
