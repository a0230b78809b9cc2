using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Tests.Catalogue;

public sealed class StackServicesTests
{
    private static readonly RunningService Shop = new(new ServiceDefinition { Name = "shop" }, new Release { Stable = "1", Dedicated = new() { Stable = "1" } })
    {
        Replicas = new Replicas { Min = 2, Max = 5 },
    };

    private static readonly TenantList Tenants = new([new Tenant { Id = "ONE-001", DedicatedPool = "fast" }]);

    [Fact]
    public void At_the_highest_load_there_are_the_pods_that_all_share_and_those_of_each_pool() => Assert.Equal(10, Peak(Shop));

    [Fact]
    public void Where_releases_are_automated_a_version_under_test_comes_on_top() => Assert.Equal(15, Peak(Shop with { IsAutomated = true }));

    private static int Peak(RunningService service) => Assert.Single(new StackServices([service], Tenants).Peak).Pods;
}
