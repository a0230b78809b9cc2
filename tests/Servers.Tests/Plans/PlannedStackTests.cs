namespace Payments.Infra.Servers.Tests.Plans;

/// <summary>What is run is what the program declares.</summary>
public sealed class PlannedStackTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_stack_declares_the_pods_of_its_services(string stack) =>
        Assert.NotNull((await PlannedStack.OfAsync(stack)).Find("Deployment", "payments", "payment-service"));
}
