using Payments.Infra.Preview.Project;
using Pulumi;

namespace Payments.Infra.Stacks.Tests;

public sealed class WrongConfigurationTests
{
    [Fact]
    public async Task A_wrong_configuration_fails_before_anything_is_registered()
    {
        var wrong = Previews.Stack("dev") with { Config = ImmutableSortedDictionary<string, ConfigValue>.Empty };

        var plan = await Previews.RunAsync(wrong, Deployment.RunAsync<PaymentsStack>);

        Assert.Empty(plan.Steps);
        Assert.Contains("payments:releases.payment-service.stable: is missing", Assert.Single(plan.Diagnostics).Message, StringComparison.Ordinal);
    }
}
