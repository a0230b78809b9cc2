namespace Payments.Infra.Stacks.Tests.Order;

/// <summary>The pods that face the outside, which a chart makes: a plan shows the release alone.</summary>
public sealed class GatewayOrderTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_gateway_comes_after_the_network_policies_of_its_namespace(string stack)
    {
        var start = await FirstStart.OfStackAsync(stack);
        var gateway = Assert.Single(start.Resources, resource => (string?)resource.Inputs["chart"] == "gateway");

        var policies = start.OfKind("NetworkPolicy").Where(policy => (string?)policy.At("metadata.namespace") == (string?)gateway.Inputs["namespace"]).ToList();
        Assert.NotEmpty(policies);
        Assert.All(policies, policy => Assert.True(start.IsAfter(gateway, policy), policy.Name));
    }
}
